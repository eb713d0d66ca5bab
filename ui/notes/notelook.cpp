// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notelook.h"

#include "ui/support/theme.h"
#include "usecases/notewords.h"
#include "usecases/wording.h"

#include <QFontMetrics>
#include <QStyle>
#include <QTextLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int edgeWidth = 6;
constexpr int padding = 6;

template <class E>
int widestLabel(const QFontMetrics &metrics)
{
    int widest = 0;
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        widest = qMax(widest, metrics.horizontalAdvance(label(E(i))));
    return widest;
}

} // namespace

QColor colorOf(Audience audience, const QPalette &palette)
{
    switch (audience) {
    case Audience::Internal:
        return refusalColor(palette);
    case Audience::Registered:
        return cautionColor(palette);
    case Audience::Public:
        break;
    }
    return successColor(palette);
}

void NoteLook::setFont(const QFont &font, bool withDays)
{
    if (m_font == font && m_withDays == withDays && m_timeWidth > 0)
        return;
    m_font = font;
    m_withDays = withDays;
    m_heights.clear();
    const QFontMetrics metrics(font);
    m_timeWidth = metrics.horizontalAdvance(withDays ? u"28 Mmm 00:00"_s : u"00:00"_s);
    m_signWidth = metrics.height();
    m_kindWidth = widestLabel<NoteKind>(metrics);
    m_audienceWidth = widestLabel<Audience>(metrics) + metrics.height() + gridStep;
}

NoteLook::Places NoteLook::places(const QRect &row, Qt::LayoutDirection direction) const
{
    const int line = QFontMetrics(m_font).height();
    const int top = row.top() + padding;
    Places places;
    int x = row.left();
    const auto take = [&](int width, int gap) {
        const QRect rect(x, top, width, line);
        x += width + gap;
        return rect;
    };
    places.edge = QRect(x, row.top() + 1, edgeWidth, row.height() - 2);
    x += edgeWidth + gridStep;
    places.time = take(m_timeWidth, gridStep);
    places.sign = take(m_signWidth, gridStep / 2);
    places.kind = take(m_kindWidth, 2 * gridStep);
    const int right = row.right() - gridStep - m_audienceWidth;
    places.text = QRect(x, top, qMax(line, right - 2 * gridStep - x), row.height() - 2 * padding);
    places.audience = QRect(right, top, m_audienceWidth, line);
    for (QRect *rect :
         {&places.edge, &places.time, &places.sign, &places.kind, &places.text, &places.audience})
        *rect = QStyle::visualRect(direction, row, *rect);
    return places;
}

int NoteLook::height(const NoteRow &row, int width)
{
    Kept &kept = m_heights[row.note.id];
    if (kept.width != width || kept.who != row.who || kept.text != row.note.text) {
        QTextLayout layout;
        layOut(layout, row, places(QRect(0, 0, width, 0), Qt::LeftToRight).text.width());
        kept = {row.who, row.note.text, width,
                qMax(QFontMetrics(m_font).height(), int(layout.boundingRect().height() + 0.5))};
    }
    return kept.height + 2 * padding;
}

void NoteLook::layOut(QTextLayout &layout, const NoteRow &row, int width) const
{
    // Set apart from the text, so that two scripts do not mix.
    const QString who =
        row.who.isEmpty() ? QString() : QChar(0x2068) + row.who + QChar(0x2069) + u"  "_s;
    QString text = who + row.note.text;
    text.replace(u'\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool isRightToLeft = row.note.text.isRightToLeft();
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    QTextLayout::FormatRange said;
    said.start = 0;
    said.length = int(who.size());
    said.format.setFontWeight(QFont::DemiBold);
    said.format.setFontItalic(row.note.person.isNull());
    layout.setFormats({said});
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

} // namespace convenor
