"""The list of channels on which this organisation meets customers."""

from collections.abc import Mapping
from functools import cached_property

from pydantic import Field

from handbook.core.field_types import Channel, Label, Many, Part


class ChannelEntry(Part):
    """One channel."""

    id: Channel = Field(description="The name that phrases, examples and items use; it stays for ever.")
    name: Label = Field(description="What readers see: 'Face to face'.")
    public: bool = Field(
        default=False, description="Strangers read along: only phrases that name this channel are offered for it."
    )


class Channels(Part):
    """The front matter of docs/channels.md."""

    channels: Many[ChannelEntry] = Field(min_length=1, description="Every channel, in the order of menus.")

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What readers call each channel, by its id."""
        return {channel.id: channel.name for channel in self.channels}

    @cached_property
    def private(self) -> tuple[str, ...]:
        """The channels on which no stranger reads along."""
        return tuple(channel.id for channel in self.channels if not channel.public)
