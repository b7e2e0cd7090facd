"""The types of quiz item, each in a folder of its own: model, rules, templates and the mistakes that its rules find.

A new type is a folder here and an entry in `registry.py`, words in `locale/words.yml` under its name, and its script.
`base.py` says which methods its model has to have; its templates are listed in `item_type.py`.
"""
