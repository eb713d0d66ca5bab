#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Convenor authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/web/facts.py SITE   what machines read in the pages of a site, as JSON: html5lib parses them,
# extruct finds JSON-LD and Open Graph, rdflib makes a graph of the former. Exits 1 where the links between
# languages do not hold together.
import json
import posixpath
import sys
from pathlib import Path

import extruct
import html5lib
import rdflib
from rdflib.namespace import RDF

SCHEMA = rdflib.Namespace('https://schema.org/')
# What schema.org's own context says of the terms that are used: it cannot be fetched here.
CONTEXT = {
    '@vocab': str(SCHEMA),
    'eventStatus': {'@type': '@vocab'},
    'eventAttendanceMode': {'@type': '@vocab'},
    'url': {'@type': '@id'},
}


def short(value):
    return str(value).removeprefix(str(SCHEMA))


def names(graph, subject, term):
    return sorted(str(graph.value(each, SCHEMA.name)) for each in graph.objects(subject, SCHEMA[term]))


def event(graph, subject):
    one = {term: short(graph.value(subject, SCHEMA[term]) or '')
           for term in ('name', 'description', 'startDate', 'endDate', 'eventStatus', 'eventAttendanceMode')}
    one['organizers'] = names(graph, subject, 'organizer')
    one['performers'] = names(graph, subject, 'performer')
    one['languages'] = sorted(map(str, graph.objects(subject, SCHEMA.inLanguage)))
    one['locations'] = sorted(short(graph.value(each, RDF.type)) for each in graph.objects(subject, SCHEMA.location))
    one['urls'] = sorted(str(url) for each in graph.objects(subject, SCHEMA.location)
                         for url in graph.objects(each, SCHEMA.url))
    return one


def events(blocks):
    graph = rdflib.Graph()
    for block in blocks:
        assert block.pop('@context') == 'https://schema.org', 'another vocabulary than schema.org'
        graph.parse(data=json.dumps({'@context': CONTEXT, **block}), format='json-ld')
    found = [event(graph, subject) for subject in graph.subjects(RDF.type, SCHEMA.Event)]
    series = [{'name': str(graph.value(subject, SCHEMA.name)), 'events': len(list(graph.objects(subject, SCHEMA.subEvent))),
               'language': str(graph.value(subject, SCHEMA.inLanguage) or '')}
              for subject in graph.subjects(RDF.type, SCHEMA.EventSeries)]
    return sorted(found, key=lambda each: each['name']), series


def page(root, path):
    text = (root / path).read_text(encoding='utf-8')
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    data = extruct.extract(text, syntaxes=['json-ld', 'opengraph'], uniform=False)
    found, series = events(data['json-ld'])
    folder = posixpath.dirname(path)

    def place(href):
        return posixpath.normpath(posixpath.join(folder, href))

    graph = {}
    for link in tree.iter('link'):
        if link.get('rel') == 'alternate' and link.get('hreflang'):
            assert link.get('hreflang') not in graph, f'{path}: {link.get("hreflang")} twice'
            graph[link.get('hreflang')] = place(link.get('href'))
    shown = {link.get('hreflang'): place(link.get('href')) for link in tree.iter('a')
             if link.get('rel') == 'alternate'}
    hrefs = [link.get('href') for name in ('a', 'link') for link in tree.iter(name) if link.get('href')]
    properties = {}
    for block in data['opengraph']:
        for name, value in block['properties']:
            properties.setdefault(name, []).append(value)
    described = [meta.get('content') for meta in tree.iter('meta') if meta.get('name') == 'description']
    # Passages in another language than the page's, which is what is not translated.
    foreign = [element.get('lang') for name in ('div', 'span') for element in tree.iter(name)
               if element.get('lang') not in (None, tree.get('lang'))]
    return {
        'lang': tree.get('lang'), 'dir': tree.get('dir'), 'title': ''.join(tree.find('head/title').itertext()),
        'description': described[0] if described else '', 'og': properties, 'alternates': graph, 'shown': shown,
        'links': sorted({place(href.split('#')[0]) for href in hrefs if ':' not in href and not href.startswith('#')}),
        'foreign': sorted(set(foreign)), 'events': found, 'series': series,
    }


def site(root):
    root = Path(root)
    files = {str(file.relative_to(root)) for file in root.rglob('*') if file.is_file()}
    return {path: page(root, path) for path in sorted(files) if path.endswith('.html')}, files


def faults(pages, files):
    """Why the languages of the site do not lead to each other."""
    for path, one in pages.items():
        for target in one['links']:
            if target not in files:
                yield f'{path}: leads to {target}, which is not there'
        graph = dict(one['alternates'])
        if not graph:
            if one['shown']:
                yield f'{path}: shows versions that it does not announce'
            continue
        default = graph.pop('x-default', None)
        if '/' in (default or '/'):
            yield f'{path}: x-default is {default}, not at the root'
        if graph.get(one['lang']) != path:
            yield f'{path}: does not name itself as {one["lang"]}'
        if one['shown'] != {code: target for code, target in graph.items() if target != path}:
            yield f'{path}: shows other versions than it announces'
        for code, target in graph.items():
            other = pages.get(target)
            if other is None:
                yield f'{path}: {code} is {target}, which is not there'
            elif other['lang'] != code:
                yield f'{path}: {code} is {target}, which is in {other["lang"]}'
            elif other['alternates'] != one['alternates']:
                yield f'{path}: {target} does not name the same versions'


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit('usage: tests/web/facts.py SITE')
    read, there = site(sys.argv[1])
    print(json.dumps(read, indent=2, ensure_ascii=False))
    found = list(faults(read, there))
    print('\n'.join(found), file=sys.stderr)
    sys.exit(1 if found else 0)
