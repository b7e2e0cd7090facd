"""What browsers keep of the site, so that it opens without a network, and the page where a reader decides about it."""
