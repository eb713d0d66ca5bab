// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/typesetter.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>
#include <QVarLengthArray>

#include <cmath>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal boundless = 1'000'000;
constexpr char16_t lastPlain = 0x20ff; // Latin, Greek, Cyrillic and punctuation end below it
constexpr float notAsked = -2;
constexpr float notPlain = -1;

struct CellKey
{
    QString text;
    int width = 0;

    bool operator==(const CellKey &) const = default;
};

size_t qHash(const CellKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.width);
}

QFont fontOf(TextStyle style)
{
    QFont font(QStringList{u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"Noto Sans CJK SC"_s,
                           u"DejaVu Sans"_s});
    font.setPixelSize(qRound(style.points * unitsPerPoint));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Too little to be seen, enough to keep letters apart that a search would not find joined.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

/// Adds the glyphs of one run, moved, to those of the same font.
void append(QList<QGlyphRun> &runs, const QGlyphRun &run, QPointF by)
{
    QList<quint32> glyphs = run.glyphIndexes();
    QList<QPointF> positions = run.positions();
    for (QPointF &each : positions)
        each = QPointF(std::round(each.x() + by.x()), std::round(each.y() + by.y()));
    for (QGlyphRun &same : runs) {
        if (same.rawFont() == run.rawFont()) {
            same.setGlyphIndexes(same.glyphIndexes() + glyphs);
            same.setPositions(same.positions() + positions);
            return;
        }
    }
    QGlyphRun &added = runs.emplaceBack();
    added.setRawFont(run.rawFont());
    added.setGlyphIndexes(glyphs);
    added.setPositions(positions);
}

/// A part of a line that is shaped by itself.
struct Piece
{
    qsizetype start = 0;
    qsizetype length = 0;
    qreal x = 0;
    int line = 0;
};

using Pieces = QVarLengthArray<Piece, 32>;

bool mayEnd(QChar c)
{
    return u"-/@._+&,;"_s.contains(c);
}

} // namespace

void SetText::paint(QPainter &painter, QPointF topLeft) const
{
    const QPointF at(std::round(topLeft.x()), std::round(topLeft.y()));
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun(at, run);
}

/// One font with what was shaped of it.
class Typesetter::Face final
{
public:
    explicit Face(TextStyle style)
        : m_style(style)
        , m_font(fontOf(style))
        , m_raw(QRawFont::fromFont(m_font))
        , m_advances(lastPlain + 1, notAsked)
        , m_lineHeight(std::round(m_font.pixelSize() * 1.32))
        , m_ascent(std::round(m_font.pixelSize() * 1.02))
    {
    }

    TextStyle style() const { return m_style; }

    qreal height(const QString &text, qreal width)
    {
        if (text.isEmpty())
            return m_lineHeight;
        if (!isPlain(text))
            return laidOut(text, width).height;
        Pieces pieces;
        breakUp(text, width, pieces);
        return (pieces.isEmpty() ? 1 : pieces.last().line + 1) * m_lineHeight;
    }

    const SetText &set(const QString &text, qreal width)
    {
        if (!isPlain(text))
            return laidOut(text, width);
        const CellKey key{text, int(width)};
        if (const SetText *known = m_texts.find(key))
            return *known;
        Pieces pieces;
        breakUp(text, width, pieces);
        SetText made;
        for (const Piece &piece : std::as_const(pieces)) {
            const QPointF at(piece.x, piece.line * m_lineHeight + m_ascent);
            for (const QGlyphRun &run : word(QStringView(text).sliced(piece.start, piece.length)))
                append(made.runs, run, at);
        }
        made.height = (pieces.isEmpty() ? 1 : pieces.last().line + 1) * m_lineHeight;
        return m_texts.put(key, std::move(made));
    }

    qreal naturalWidth(const QString &text)
    {
        if (isPlain(text))
            return widthOf(text);
        const auto layout = lines(text, boundless);
        return layout->lineCount() > 0 ? layout->lineAt(0).naturalTextWidth() : 0;
    }

    /// Whether every word of it is narrower than that.
    bool holdsWords(const QString &text, qreal width)
    {
        if (isPlain(text)) {
            const auto words = QStringView(text).split(u' ');
            return std::all_of(words.cbegin(), words.cend(),
                               [&](QStringView each) { return widthOf(each) <= width; });
        }
        const auto layout = lines(text, width, QTextOption::WordWrap);
        for (int i = 0; i < layout->lineCount(); ++i) {
            if (layout->lineAt(i).naturalTextWidth() > width)
                return false;
        }
        return true;
    }

private:
    /// Whether one letter follows the other from left to right, each as wide as it is alone.
    bool isPlain(QStringView text)
    {
        return std::all_of(text.cbegin(), text.cend(),
                           [this](QChar c) { return c.unicode() <= lastPlain && advance(c) >= 0; });
    }

    float advance(QChar c)
    {
        float &known = m_advances[c.unicode()];
        if (known == notAsked)
            known = measured(c);
        return known;
    }

    float measured(QChar c) const
    {
        const auto script = c.script();
        const auto direction = c.direction();
        const bool isSimple =
            (script == QChar::Script_Latin || script == QChar::Script_Greek
             || script == QChar::Script_Cyrillic || script == QChar::Script_Common)
            && c.isPrint() && !c.isMark() && direction != QChar::DirR && direction != QChar::DirAL
            && direction != QChar::DirAN;
        const auto glyphs = m_raw.glyphIndexesForString(QString(c));
        if (!isSimple || glyphs.size() != 1 || glyphs[0] == 0)
            return notPlain;
        const auto advances = m_raw.advancesForGlyphIndexes(glyphs);
        return advances.isEmpty() ? notPlain : float(advances[0].x() + 0.05);
    }

    qreal widthOf(QStringView text)
    {
        qreal width = 0;
        for (const QChar c : text)
            width += qreal(advance(c));
        return width;
    }

    /// Lines of whole words; a word that is wider than a line is cut, after a sign where there is
    /// one, an address after its @.
    void breakUp(QStringView text, qreal width, Pieces &pieces)
    {
        const qreal space = qreal(advance(u' '));
        qreal x = 0;
        int line = 0;
        qsizetype at = 0;
        while (at < text.size()) {
            if (text[at] == u' ') {
                ++at;
                continue;
            }
            qsizetype end = text.indexOf(u' ', at);
            end = end < 0 ? text.size() : end;
            const qreal wide = widthOf(text.sliced(at, end - at));
            if (x > 0 && x + wide > width) {
                ++line;
                x = 0;
            }
            if (wide > width)
                end = cut(text, at, end, width, pieces, line);
            const qreal left = widthOf(text.sliced(at, end - at));
            if (end > at)
                pieces.append({at, end - at, x, line});
            x += left + space;
            at = end;
        }
    }

    /// Puts all but the last part of a long word into lines of their own, and moves `at` to that.
    qsizetype cut(QStringView text, qsizetype &at, qsizetype end, qreal width, Pieces &pieces,
                  int &line)
    {
        qreal wide = 0;
        qsizetype lastSign = at;
        for (qsizetype i = at; i < end; ++i) {
            const qreal next = qreal(advance(text[i]));
            if (wide + next > width && i > at) {
                const qsizetype until = lastSign > at ? lastSign : i;
                pieces.append({at, until - at, 0, line++});
                at = until;
                lastSign = at;
                wide = widthOf(text.sliced(at, i - at));
            }
            wide += next;
            const bool isAfterAt = lastSign > at && text[lastSign - 1] == u'@';
            if (mayEnd(text[i]) && !isAfterAt)
                lastSign = i + 1;
        }
        return end;
    }

    const QList<QGlyphRun> &word(QStringView text)
    {
        const QString key = QString::fromRawData(text.constData(), text.size());
        if (const auto *known = m_words.find(key))
            return *known;
        const auto layout = lines(key, boundless);
        QList<QGlyphRun> runs;
        for (const QGlyphRun &run : layout->glyphRuns())
            append(runs, run, {0, -layout->lineAt(0).ascent()});
        return m_words.put(text.toString(), std::move(runs));
    }

    /// A text that needs more than one letter after the other: the whole of it is laid out at once.
    const SetText &laidOut(const QString &text, qreal width)
    {
        const CellKey key{text, int(width)};
        if (const SetText *known = m_texts.find(key))
            return *known;
        const auto layout = lines(text, width);
        const qreal tall = std::round(m_lineHeight * 1.12); // scripts with marks above and below
        SetText made;
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const qreal down = i * tall + m_ascent - line.ascent() - line.y();
            for (const QGlyphRun &run : line.glyphRuns())
                append(made.runs, run, {0, down});
        }
        made.height = std::max(1, layout->lineCount()) * tall;
        return m_texts.put(key, std::move(made));
    }

    std::unique_ptr<QTextLayout> lines(
        const QString &text, qreal width,
        QTextOption::WrapMode wrap = QTextOption::WrapAtWordBoundaryOrAnywhere) const
    {
        auto layout = std::make_unique<QTextLayout>(text, m_font);
        QTextOption option;
        option.setWrapMode(wrap);
        option.setUseDesignMetrics(true);
        const bool isTurned = text.isRightToLeft() && width < boundless;
        option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(Qt::AlignAbsolute | (isTurned ? Qt::AlignRight : Qt::AlignLeft));
        layout->setTextOption(option);
        layout->beginLayout();
        qreal y = 0;
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
        }
        layout->endLayout();
        return layout;
    }

    TextStyle m_style;
    QFont m_font;
    QRawFont m_raw;
    std::vector<float> m_advances;
    qreal m_lineHeight;
    qreal m_ascent;
    Shelf<QString, QList<QGlyphRun>> m_words{16'384};
    Shelf<CellKey, SetText> m_texts{4'096};
};

bool Typesetter::isPossible()
{
    return qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
}

Typesetter::Typesetter() = default;
Typesetter::~Typesetter() = default;

Typesetter::Face &Typesetter::face(TextStyle style)
{
    for (const auto &each : m_faces) {
        if (each->style() == style)
            return *each;
    }
    return *m_faces.emplace_back(std::make_unique<Face>(style));
}

qreal Typesetter::height(const QString &text, TextStyle style, qreal width)
{
    return face(style).height(text, width);
}

SetText Typesetter::set(const QString &text, TextStyle style, qreal width)
{
    return face(style).set(text, width);
}

qreal Typesetter::width(const QString &text, TextStyle style)
{
    return face(style).naturalWidth(text);
}

qreal Typesetter::fitting(const QString &text, bool bold, QSizeF room, const QList<qreal> &points)
{
    for (const qreal each : points) {
        Face &tried = face({each, bold});
        if (tried.holdsWords(text, room.width())
            && tried.height(text, room.width()) <= room.height())
            return each;
    }
    return points.last();
}

} // namespace convenor
