// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/queuechips.h"

#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QToolButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int inARow = 4;

/// The stem of a chip's object name.
QString chipName(QueuePart part)
{
    static constexpr std::array names{"pending",      "doubtful", "overLimit", "changed",
                                      "withoutEmail", "onHold",   "waiting",   "all"};
    static_assert(names.size() == wordsOf<QueuePart>.size());
    return QLatin1StringView(names[size_t(part)]) + u"Chip"_s;
}

} // namespace

QueueChips::QueueChips(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridStep / 2);
    for (int i = 0; i < int(wordsOf<QueuePart>.size()); ++i) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(chipName(QueuePart(i)));
        chip->setCheckable(true);
        chip->setAutoRaise(true); // so that the one that is chosen has a frame
        connect(chip, &QToolButton::toggled, chip, [chip](bool checked) {
            QFont font = chip->font();
            font.setBold(checked);
            chip->setFont(font);
        });
        chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_chips->addButton(chip, i);
        grid->addWidget(chip, i / inARow, i % inARow);
    }
    setPart(QueuePart::Pending);
    m_chips->button(int(QueuePart::Doubtful))
        ->setToolTip(tr("Undecided, and evidence is needed or something is unclear"));
    m_chips->button(int(QueuePart::Changed))->setToolTip(tr("Changed since it was decided"));
    connect(m_chips, &QButtonGroup::idClicked, this, &QueueChips::chosen);
    count({});
}

QueuePart QueueChips::part() const
{
    return QueuePart(m_chips->checkedId());
}

void QueueChips::setPart(QueuePart part)
{
    m_chips->button(int(part))->setChecked(true);
}

void QueueChips::count(const ReviewDesk &desk)
{
    const QueueCounts &counts = desk.counts;
    const std::array texts{
        tr("Pending %L1").arg(counts.pending),        tr("Doubtful %L1").arg(desk.doubtful),
        tr("Over the limit %L1").arg(desk.overLimit), tr("Changed %L1").arg(counts.changed),
        tr("No e-mail %L1").arg(counts.withoutEmail), tr("On hold %L1").arg(counts.onHold),
        tr("Waiting list %L1").arg(counts.waiting),   tr("All %L1").arg(counts.all)};
    static_assert(texts.size() == wordsOf<QueuePart>.size());
    for (size_t i = 0; i < texts.size(); ++i)
        m_chips->button(int(i))->setText(texts[i]);
}

} // namespace convenor
