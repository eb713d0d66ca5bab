// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/templatecheck.h"

#include "publish/place.h"

#include <QStringList>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Tag
{
    enum Kind { Field, Section, End, Include, Comment, Forbidden };
    Kind kind = Field;
    QByteArray name;
    qsizetype start = 0;
    qsizetype end = 0; ///< behind it; -1 where it is not closed
    bool inverted = false;
};

Tag tagAt(const QByteArray &text, qsizetype start)
{
    Tag tag;
    tag.start = start;
    const bool triple = text.mid(start, 3) == "{{{";
    const qsizetype close = text.indexOf(triple ? "}}}" : "}}", start + 2);
    tag.end = close < 0 ? -1 : close + (triple ? 3 : 2);
    tag.name = text.mid(start + (triple ? 3 : 2), close - start - (triple ? 3 : 2)).trimmed();
    if (triple || tag.name.isEmpty())
        return tag;
    tag.inverted = tag.name.front() == '^';
    switch (tag.name.front()) {
    case '#':
    case '^':
        tag.kind = Tag::Section;
        break;
    case '/':
        tag.kind = Tag::End;
        break;
    case '>':
        tag.kind = Tag::Include;
        break;
    case '!':
        tag.kind = Tag::Comment;
        break;
    case '=':
        tag.kind = Tag::Forbidden;
        break;
    case '&':
        break;
    default:
        return tag;
    }
    tag.name = tag.name.mid(1).trimmed();
    return tag;
}

struct Line
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// From where to where the text is left out with the tag: the whole line of one that shows nothing
/// itself and has the line to itself.
Line lineOf(const QByteArray &text, const Tag &tag)
{
    if (tag.kind == Tag::Field || tag.end < 0)
        return {tag.start, tag.end};
    const auto isBlank = [&](qsizetype at) { return text[at] == ' ' || text[at] == '\t'; };
    Line line{tag.start, tag.end};
    while (line.start > 0 && isBlank(line.start - 1))
        --line.start;
    while (line.end < text.size() && isBlank(line.end))
        ++line.end;
    const bool starts = line.start == 0 || text[line.start - 1] == '\n';
    const bool ends = line.end == text.size() || text[line.end] == '\n';
    if (!starts || !ends)
        return {tag.start, tag.end};
    return {line.start, qMin(line.end + 1, text.size())};
}

class Checker final
{
public:
    Checker(const Templates &templates, const Shape &shape, Medium medium)
        : m_templates(templates)
        , m_medium(medium)
        , m_levels({&shape})
    {
    }

    void read(const QString &file)
    {
        m_files += file;
        const qsizetype outer = m_sections.size();
        const QByteArray text = m_templates.file(file);
        m_text = &text;
        qsizetype at = 0;
        for (qsizetype open; (open = text.indexOf("{{", at)) >= 0;) {
            const Tag tag = tagAt(text, open);
            const Line line = lineTaken(text, tag);
            take(text.mid(at, line.start - at));
            if (tag.end < 0) {
                fault("template.unclosed-tag", tag, text.mid(open, 20));
                at = text.size();
                break;
            }
            follow(tag, outer);
            m_text = &text;
            at = line.end;
        }
        take(text.mid(at));
        while (m_sections.size() > outer) {
            fault("template.unclosed-section", m_sections.last().tag, m_sections.last().tag.name);
            leaveSection();
        }
        m_files.removeLast();
    }

    Result<QByteArray> result() const
    {
        if (m_faults.isEmpty())
            return m_expanded;
        const Problem &first = m_faults.first();
        return tl::unexpected(Error{ErrorKind::Invalid, first.what, m_faults, {}});
    }

private:
    struct Open
    {
        Tag tag;
        Place place;
        bool entered = false;
    };

    /// In plain text every line end counts: lines of sections are left to the engine, which would
    /// take a second line end for theirs.
    Line lineTaken(const QByteArray &text, const Tag &tag) const
    {
        const bool isSection = tag.kind == Tag::Section || tag.kind == Tag::End;
        return isSection && m_medium == Medium::PlainText ? Line{tag.start, tag.end}
                                                          : lineOf(text, tag);
    }

    void fault(const QByteArray &code, const Tag &tag, const QByteArray &what)
    {
        const QString line = QString::number(m_text->left(tag.start).count('\n') + 1);
        m_faults += Problem{m_files.last() + u':' + line,
                            {code, {m_files.last(), line, QString::fromUtf8(what)}}};
    }

    void take(const QByteArray &literal)
    {
        if (m_medium == Medium::Html)
            m_place.feed(literal); // of plain text any place is safe
        m_expanded += literal;
    }

    void follow(const Tag &tag, qsizetype outer)
    {
        switch (tag.kind) {
        case Tag::Field:
            return fill(tag);
        case Tag::Section:
            return enterSection(tag);
        case Tag::End:
            return endSection(tag, outer);
        case Tag::Include:
            return include(tag);
        case Tag::Forbidden:
            return fault("template.forbidden-tag", tag, tag.name);
        case Tag::Comment:
            return;
        }
    }

    void fill(const Tag &tag)
    {
        const ShapeField *field = find(tag.name);
        if (!field)
            return fault("template.unknown-field", tag, tag.name);
        if (field->kind == ShapeField::Flag || field->inner)
            return fault("template.not-a-value", tag, tag.name);
        if (!mayStandHere(field->kind))
            return fault("template.unsafe-place", tag, tag.name);
        m_place.feedField();
        m_expanded += "{{{" + tag.name + "}}}";
    }

    bool mayStandHere(ShapeField::Kind kind) const
    {
        if (m_medium == Medium::PlainText || kind == ShapeField::Plain)
            return m_medium == Medium::PlainText && kind == ShapeField::Plain;
        return kind == ShapeField::Markup ? m_place.takesMarkup()
            : kind == ShapeField::Link    ? m_place.takesLink()
                                          : m_place.takesText();
    }

    void enterSection(const Tag &tag)
    {
        const ShapeField *field = find(tag.name);
        if (!field)
            fault("template.unknown-field", tag, tag.name);
        m_place.pause();
        const bool entered = field && field->inner && !tag.inverted;
        m_sections += Open{tag, m_place, entered};
        if (entered)
            m_levels += field->inner.get();
        m_expanded += (tag.inverted ? "{{^" : "{{#") + tag.name + "}}";
    }

    void leaveSection()
    {
        if (m_sections.last().entered)
            m_levels.removeLast();
        m_sections.removeLast();
    }

    void endSection(const Tag &tag, qsizetype outer)
    {
        if (m_sections.size() <= outer || m_sections.last().tag.name != tag.name)
            return fault("template.unopened-section", tag, tag.name);
        m_place.pause();
        if (!m_place.joinWith(m_sections.last().place))
            fault("template.unsafe-section", tag, tag.name);
        m_expanded += "{{/" + tag.name + "}}";
        leaveSection();
    }

    void include(const Tag &tag)
    {
        const QString file = QString::fromUtf8(tag.name) + u".mustache"_s;
        if (!m_templates.contains(file))
            return fault("template.unknown-file", tag, tag.name);
        if (m_files.contains(file))
            return fault("template.includes-itself", tag, tag.name);
        read(file);
    }

    /// From the innermost level out, as the engine looks; `object.name` goes into an object.
    const ShapeField *find(const QByteArray &name) const
    {
        const QByteArrayList path = name.split('.');
        for (auto level = m_levels.crbegin(); level != m_levels.crend(); ++level) {
            const Shape *shape = *level;
            const ShapeField *field = nullptr;
            for (const QByteArray &part : path) {
                const auto found = shape ? shape->fields.constFind(part)
                                         : QHash<QByteArray, ShapeField>::const_iterator();
                field = shape && found != shape->fields.constEnd() ? &*found : nullptr;
                shape = field ? field->inner.get() : nullptr;
            }
            if (field)
                return field;
        }
        return nullptr;
    }

    const Templates &m_templates;
    Medium m_medium;
    QList<const Shape *> m_levels;
    QStringList m_files;
    QList<Open> m_sections;
    const QByteArray *m_text = nullptr;
    Place m_place;
    QByteArray m_expanded;
    QList<Problem> m_faults;
};

} // namespace

Result<QByteArray> checkedTemplate(const Templates &templates, const QString &file,
                                   const Shape &shape, Medium medium)
{
    Checker checker(templates, shape, medium);
    checker.read(file);
    return checker.result();
}

} // namespace convenor
