"""The shapes of all content, as frozen pydantic models."""
