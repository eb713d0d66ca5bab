// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncard.h"

#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/actionpoints.h"
#include "usecases/wording.h"

#include <QPainter>
#include <QTextLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLines = 3;
constexpr int signSize = 16;

/// Some lines of the text from `at` on, the last one cut short where there is more.
void drawLines(QPainter &painter, const QRect &area, const QString &text, Qt::LayoutDirection way)
{
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setTextDirection(way);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const QFontMetrics metrics(painter.font());
    layout.beginLayout();
    for (int line = 0; line < textLines; ++line) {
        QTextLine each = layout.createLine();
        if (!each.isValid())
            break;
        each.setLineWidth(area.width());
        const QRect place(area.left(), area.top() + line * metrics.lineSpacing(), area.width(),
                          metrics.lineSpacing());
        const QString words = line + 1 < textLines
            ? text.mid(each.textStart(), each.textLength())
            : metrics.elidedText(text.mid(each.textStart()), Qt::ElideRight, area.width());
        painter.drawText(place, Qt::AlignLeading | Qt::AlignTop, words);
    }
    layout.endLayout();
}

QString lacksWords(const ActionRow &action)
{
    QStringList words;
    for (const ActionLack lack : lacksOf(action))
        words.append(label(lack));
    return words.join(u", "_s);
}

QString dueWords(const ActionRow &action)
{
    if (action.goesOn)
        return ActionCard::tr("Carried on");
    if (action.overdue > 0)
        return u"⚠ "_s + overdueWords(action.overdue);
    return action.due.isValid() ? dateWords(PartialDate(action.due)) : QString();
}

} // namespace

QString cardWords(const ActionRow &action)
{
    QStringList words{action.ownerName, dueWords(action), lacksWords(action),
                      label(action.audience)};
    words.removeAll(QString());
    return words.join(u", "_s);
}

void ActionCard::paint(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    const auto action = index.data(rowRole).value<ActionRow>();
    const QPalette &palette = option.palette;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    const QRect card = option.rect.adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette.color(QPalette::Highlight);
    QColor fill = palette.color(QPalette::Base);
    if (isChosen)
        fill = withTintedSelection(palette).color(QPalette::Highlight);
    painter->setBrush(fill);
    painter->setPen(
        QPen(isChosen || isFocused ? accent : palette.color(QPalette::Mid), isFocused ? 2 : 1));
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QRect inner = card.adjusted(gridStep, gridStep - 2, -gridStep, -gridStep + 2);
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));
    drawLines(*painter, inner, action.text.simplified(), option.direction);

    QRect line(inner.left(), inner.top() + textLines * metrics.lineSpacing() + 2, inner.width(),
               metrics.lineSpacing());
    const QRect sign = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                           {signSize, signSize}, line);
    signOf(action.audience).paint(painter, sign);
    QRect beside = QStyle::visualRect(option.direction, line,
                                      line.adjusted(0, 0, -signSize - gridStep / 2, 0));
    const bool isHigh = action.priority == Priority::High;
    QString owner = action.ownerName;
    if (isHigh)
        owner = owner.isEmpty() ? label(Priority::High)
                                : tr("%1 · %2").arg(label(Priority::High), owner);
    painter->setPen(quietColor(palette));
    painter->drawText(beside, Qt::AlignLeading | Qt::AlignVCenter,
                      metrics.elidedText(owner, Qt::ElideRight, beside.width()));
    line.translate(0, metrics.lineSpacing());
    const QString due = dueWords(action);
    const QString lacks = lacksWords(action);
    painter->setPen(action.overdue > 0 ? refusalColor(palette) : quietColor(palette));
    painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter,
                      metrics.elidedText(due, Qt::ElideRight, line.width()));
    const int used = due.isEmpty() ? 0 : metrics.horizontalAdvance(due + u"   "_s);
    const QRect rest = QStyle::visualRect(option.direction, line,
                                          line.adjusted(qMin(used, line.width()), 0, 0, 0));
    painter->setPen(cautionColor(palette));
    painter->drawText(rest, Qt::AlignLeading | Qt::AlignVCenter,
                      metrics.elidedText(lacks, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize ActionCard::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {16 * gridStep, (textLines + 2) * metrics.lineSpacing() + 2 * gridStep + 2};
}

} // namespace convenor
