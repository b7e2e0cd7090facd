"""How well colours can be told apart, and colours between two others."""

_STEPS = 255
_MOST_TINT = 12  # per cent of a colour in its tint


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def nearest(colour: str, others: list[tuple[str, float]]) -> str:
    """Return the nearest darker or lighter colour with these contrasts; empty where there is none."""
    for step in range(1, _STEPS + 1):
        for end in ("#000000", "#ffffff"):
            found = _mixed(colour, end, step / _STEPS)
            if all(contrast(found, other) >= least for other, least in others):
                return found
    return ""


def tint(colour: str, ground: str, like: str) -> str:
    """Return a touch of the colour on its ground, on which all can be read that can be on the tint `like`."""
    end = max("#000000", "#ffffff", key=lambda each: contrast(like, each))
    touches = (_mixed(ground, colour, share / 100) for share in range(_MOST_TINT, 0, -1))
    return next((touch for touch in touches if contrast(touch, end) >= contrast(like, end)), like)


def _mixed(colour: str, end: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(end), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def _luminance(colour: str) -> float:
    linear = [_linear(channel / _STEPS) for channel in _channels(colour)]
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - of sRGB


def _channels(colour: str) -> tuple[int, ...]:
    """Return red, green and blue, from `#abc` or `#aabbcc`."""
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == len("rgb") else digits
    return tuple(int(digits[start : start + 2], 16) for start in (0, 2, 4))
