// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace convenor {

/// Lengths on paper are counted in these, whatever it is painted on: fine enough that glyphs stand
/// on whole ones, which makes a PDF small.
constexpr qreal unitsPerInch = 1200;
constexpr qreal unitsPerPoint = unitsPerInch / 72;
constexpr qreal unitsPerMillimetre = unitsPerInch / 25.4;

struct TextStyle
{
    qreal points = 9;
    bool bold = false;

    bool operator==(const TextStyle &) const = default;
};

/// A text in lines no wider than was asked for, ready to be painted. Positions count from its top
/// left corner.
struct SetText
{
    QList<QGlyphRun> runs;
    qreal height = 0;

    void paint(QPainter &painter, QPointF topLeft) const;
};

/// Remembers what was asked for lately, at most about twice as much as it has room for.
template <class Key, class Value>
class Shelf final
{
public:
    explicit Shelf(qsizetype room)
        : m_room(room)
    {
    }

    const Value *find(const Key &key)
    {
        if (const auto known = m_new.constFind(key); known != m_new.cend())
            return &*known;
        const auto old = m_old.find(key);
        if (old == m_old.end())
            return nullptr;
        const Key own = old.key(); // the one that was asked for may not last
        Value kept = std::move(*old);
        m_old.erase(old);
        return &put(own, std::move(kept));
    }

    const Value &put(const Key &key, Value value)
    {
        if (m_new.size() >= m_room)
            m_old = std::exchange(m_new, {});
        return *m_new.insert(key, std::move(value));
    }

private:
    qsizetype m_room;
    QHash<Key, Value> m_new;
    QHash<Key, Value> m_old;
};

/// Sets texts of any script into lines. A word, and a whole text, is shaped once and taken from
/// memory when it comes again; of Latin, Greek and Cyrillic texts the height alone is told without
/// shaping them at all. What it remembers is limited. Needs a QGuiApplication; for one thread.
class Typesetter final
{
public:
    /// Whether there are fonts: a program without a QGuiApplication has none.
    static bool isPossible();

    Typesetter();
    ~Typesetter();
    Q_DISABLE_COPY_MOVE(Typesetter)

    qreal height(const QString &text, TextStyle style, qreal width);
    SetText set(const QString &text, TextStyle style, qreal width);
    /// How wide it is in one line.
    qreal width(const QString &text, TextStyle style);
    /// The largest of the sizes at which the text has no more than that height and no word of it
    /// is broken; the last one where there is none.
    qreal fitting(const QString &text, bool bold, QSizeF room, const QList<qreal> &points);

private:
    class Face;

    Face &face(TextStyle style);

    std::vector<std::unique_ptr<Face>> m_faces;
};

} // namespace convenor
