"""Where the words of elements begin, whatever stands before them."""

BEGINNINGS = """all => all.map((one) => {
  const range = new Range();
  range.selectNodeContents([...one.childNodes].find((node) => node.nodeType === 3 && node.data.trim()));
  return Math.round(range.getBoundingClientRect().left);
})"""
