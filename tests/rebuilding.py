"""A process that builds the tree in its folder into a site, as `mkdocs serve` does: once for every line it is sent."""

import logging
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

URL = "http://127.0.0.1:8000/"


def rebuild(site: str) -> str:
    """Build once; return `built` or `failed`."""
    try:
        config = load_config(site_dir=site)
        config.site_url = URL
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=URL)
    except (Abort, ConfigurationError):
        return "failed"
    return "built"


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    for _ in sys.stdin:
        sys.stdout.write(rebuild(sys.argv[1]) + "\n")
        sys.stdout.flush()
