// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/criteriatable.h"

#include "ui/widgets/partstable.h"
#include "ui/widgets/typedvalue.h"

#include <QPushButton>
#include <QTableView>
#include <QUuid>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Rule, Years, Text };

} // namespace

CriteriaTable::CriteriaTable(PartList<Series, Criterion>::Edit edit, QWidget *parent)
    : QWidget(parent)
    , m_list("criteria", &Series::criteria, std::move(edit))
{
    using Editing = PartColumn::Editing;
    QList<std::pair<QString, QString>> rules;
    for (size_t i = 0; i < wordsOf<CriterionKind>.size(); ++i)
        rules.append({wordOf(CriterionKind(i)), label(CriterionKind(i))});
    m_table = new PartsTable(u"criteriaTable"_s, tr("Criteria"),
                             {{tr("Rule"), Editing::Choice, rules, {}, {}},
                              {tr("Years"), Editing::Text, {}, {}, {}},
                              {tr("The NGO should …"), Editing::Text, {}, {}, {}}},
                             10, this);
    m_table->setWidths({240, 110, 0});
    auto *button = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Add a criterion"), this);
    button->setObjectName(u"addCriterionButton"_s);
    button->setAccessibleName(tr("Add a criterion"));
    m_table->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);

    connect(button, &QPushButton::clicked, this, &CriteriaTable::add);
    connect(m_table, &PartsTable::removeRequested, this,
            [this](qint64 id) { m_table->tell(m_list.remove(id)); });
    m_table->model()->onMove([this](int from, int to) { return m_list.move(from, to); });
    m_table->model()->onEdit([this](qint64 id, int column, const QVariant &value) {
        return this->edit(id, column, value.toString());
    });
}

void CriteriaTable::setCriteria(const QList<Criterion> &criteria)
{
    QList<PartRow> rows;
    for (const Criterion &criterion : criteria) {
        const bool hasYears = criterion.rule.kind == CriterionKind::UnhcrPartner;
        PartCell rule{label(criterion.rule.kind), wordOf(criterion.rule.kind), {}};
        PartCell years{shownText(criterion.rule.years), {}, {}, hasYears};
        rows.append({criterion.id.value(), {rule, years, {criterion.text, {}, {}}}});
    }
    m_table->setRows(rows);
}

void CriteriaTable::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
}

void CriteriaTable::add()
{
    const int before = m_table->model()->rowCount();
    Criterion criterion;
    criterion.key = QUuid::createUuid().toString(QUuid::Id128).first(12);
    m_table->tell(m_list.add(criterion));
    if (m_table->model()->rowCount() > before)
        m_table->edit(m_table->model()->rows().last().id, Text);
}

QString CriteriaTable::edit(qint64 id, int column, const QString &typed)
{
    QList<int> years;
    if (column == Years) {
        if (const auto fit = readTyped("years", typed, years); !fit)
            return worded(fit.error());
    }
    return m_list.change(id, [&](Criterion &criterion) {
        if (column == Text)
            criterion.text = typed;
        else if (column == Years)
            criterion.rule.years = years;
        else
            criterion.rule.kind = fromWord<CriterionKind>(typed).value_or(criterion.rule.kind);
        if (criterion.rule.kind != CriterionKind::UnhcrPartner)
            criterion.rule.years.clear();
    });
}

} // namespace convenor
