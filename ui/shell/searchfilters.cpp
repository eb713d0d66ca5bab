// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchfilters.h"

#include "ui/shell/searchmodel.h"
#include "ui/support/theme.h"
#include "usecases/searchwords.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chipsOfFirstRow = 4;

} // namespace

SearchFilters::SearchFilters(QWidget *parent)
    : QWidget(parent)
    , m_all(addChip(u"all"_s))
    , m_year(new QComboBox(this))
    , m_audience(new QComboBox(this))
{
    setObjectName(u"searchFilters"_s);
    m_all->setText(tr("Everything"));
    connect(m_all, &QToolButton::clicked, this, [this] { choose(std::nullopt); });
    auto *boxes = new QHBoxLayout;
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    first->addWidget(m_all);
    for (const Kind kind : searchedKinds) {
        QToolButton *chip = addChip(searchWord(kind));
        connect(chip, &QToolButton::clicked, this,
                [this, kind](bool on) { choose(on ? std::optional(kind) : std::nullopt); });
        (m_chips.size() < chipsOfFirstRow ? first : second)->addWidget(chip);
        m_chips.append(chip);
    }
    first->addStretch(1);
    second->addStretch(1);
    m_year->setObjectName(u"searchYearBox"_s);
    m_year->setAccessibleName(tr("Year"));
    m_audience->setObjectName(u"searchAudienceBox"_s);
    m_audience->setAccessibleName(tr("Audience"));
    m_audience->addItem(tr("Any audience"));
    for (const Audience audience : {Audience::Public, Audience::Registered, Audience::Internal})
        m_audience->addItem(label(audience), int(audience));
    connect(m_year, &QComboBox::activated, this, [this] {
        m_chosen.year = m_year->currentData().toInt();
        emit changed();
    });
    connect(m_audience, &QComboBox::activated, this, [this] {
        const QVariant audience = m_audience->currentData();
        m_chosen.audience =
            audience.isValid() ? std::optional(Audience(audience.toInt())) : std::nullopt;
        emit changed();
    });
    boxes->addWidget(m_year);
    boxes->addWidget(m_audience);
    boxes->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addLayout(boxes);
    layout->addLayout(first);
    layout->addLayout(second);
}

void SearchFilters::reset(const QList<int> &years)
{
    m_chosen = {};
    m_year->clear();
    m_year->addItem(tr("Any year"), 0);
    for (const int year : years)
        m_year->addItem(QString::number(year), year);
    m_audience->setCurrentIndex(0);
}

SearchQuery SearchFilters::narrowed(SearchQuery typed) const
{
    if (!typed.kind)
        typed.kind = m_chosen.kind;
    if (typed.year == 0)
        typed.year = m_chosen.year;
    if (!typed.audience)
        typed.audience = m_chosen.audience;
    return typed;
}

void SearchFilters::show(const QList<SearchGroup> &groups, const SearchQuery &query)
{
    m_year->setPlaceholderText(QString::number(query.year)); // of one in which there is nothing
    m_year->setCurrentIndex(m_year->findData(query.year));
    m_audience->setCurrentIndex(query.audience ? m_audience->findData(int(*query.audience)) : 0);
    const std::optional<Kind> kind = query.kind;
    m_all->setChecked(!kind);
    for (size_t i = 0; i < searchedKinds.size(); ++i) {
        const auto group = std::find_if(groups.cbegin(), groups.cend(), [i](const auto &each) {
            return each.kind == searchedKinds[i];
        });
        const bool isFound = group != groups.cend();
        const QString count = isFound ? countWords(*group) : u"0"_s;
        QToolButton *chip = m_chips[qsizetype(i)];
        chip->setText(tr("%1 %2").arg(groupLabel(searchedKinds[i]), count));
        chip->setChecked(kind == searchedKinds[i]);
        // One that holds the focus stays, lest the focus goes.
        chip->setVisible(isFound || chip->isChecked() || chip->hasFocus());
    }
}

QToolButton *SearchFilters::addChip(const QString &name)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(name + u"SearchChip"_s);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    return chip;
}

void SearchFilters::choose(std::optional<Kind> kind)
{
    m_chosen.kind = kind;
    emit changed();
}

} // namespace convenor
