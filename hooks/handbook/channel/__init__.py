"""The channels on which customers are met: content like everything else, listed in docs/channels.md."""
