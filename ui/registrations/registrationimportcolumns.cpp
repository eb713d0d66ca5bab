// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/registrationimportcolumns.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QWheelEvent>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Heading, Means, Examples };

/// Leaves the wheel to the list that it stands in.
class Choice final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QString labelOf(RegistrationField field)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "A question, kept as an answer"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Not read"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Name"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Given name"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Family name"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Title (Ms, Dr …)"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "E-mail address"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Phone"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Organization"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Kind of organization"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Country of the organization"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Position"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Country of the person"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Registered on"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Status (who cancelled)"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Participant or observer"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Criteria that are met, named"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Evidence"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Question to the speakers"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Access needs"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Security concern"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Name to be shown"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Agrees to be listed"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Agrees to share the address"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Agrees to be recorded"),
        QT_TRANSLATE_NOOP("RegistrationImportColumns", "Agrees to further mail"),
    };
    static_assert(labels.size() == wordsOf<RegistrationField>.size());
    return RegistrationImportColumns::tr(labels[size_t(field)]);
}

/// A few different cells of the column.
QString examplesOf(const ComingRegistrations &list, int column)
{
    constexpr qsizetype most = 3;
    constexpr qsizetype longest = 40;
    QStringList examples;
    for (const ComingRegistration &row : list.rows) {
        const QString cell = shortened(row.listed.cells.value(column), longest);
        if (!cell.isEmpty() && !examples.contains(cell))
            examples.append(cell);
        if (examples.size() == most)
            break;
    }
    return examples.join(u" · "_s);
}

QTableWidgetItem *itemOf(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(text));
    return item;
}

} // namespace

RegistrationImportColumns::RegistrationImportColumns(const QList<Criterion> &criteria,
                                                     QWidget *parent)
    : QTableWidget(0, Examples + 1, parent)
{
    constexpr qsizetype longest = 60;
    constexpr int choiceWidth = 260;
    setObjectName(u"columnMeanings"_s);
    setAccessibleName(tr("Columns of the list and what they tell"));
    setHorizontalHeaderLabels({tr("Column of the list"), tr("What it tells"), tr("For example")});
    verticalHeader()->hide();
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Means, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(Means, choiceWidth);
    for (size_t i = 0; i < wordsOf<RegistrationField>.size(); ++i) {
        const auto field = RegistrationField(i);
        if (field == RegistrationField::Claim) {
            for (const Criterion &each : criteria)
                m_choices.append(
                    {tr("Criterion: %1").arg(shortened(each.text, longest)), {field, each.id}});
        }
        m_choices.append({labelOf(field), {field, {}}});
    }
}

void RegistrationImportColumns::setList(const ComingRegistrations &list)
{
    if (list.headings != m_headings || rowCount() != list.columns.size()) {
        m_headings = list.headings;
        setRowCount(int(list.columns.size()));
        for (int column = 0; column < rowCount(); ++column)
            addColumn(list, column);
    }
    for (int column = 0; column < rowCount(); ++column) {
        auto *choice = qobject_cast<QComboBox *>(cellWidget(column, Means));
        const auto meant = std::ranges::find(m_choices, list.columns[column],
                                             &std::pair<QString, ColumnMeaning>::second);
        choice->setCurrentIndex(meant == m_choices.end() ? 0 : int(meant - m_choices.begin()));
    }
}

void RegistrationImportColumns::addColumn(const ComingRegistrations &list, int column)
{
    constexpr qsizetype longest = 160;
    const QString heading = shortened(list.headings.value(column), longest);
    setItem(column, Heading, itemOf(heading));
    setItem(column, Examples, itemOf(examplesOf(list, column)));
    auto *choice = new Choice(this);
    choice->setObjectName(u"meaning%1"_s.arg(column));
    choice->setAccessibleName(tr("What the column %1 tells").arg(heading));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setFocusPolicy(Qt::StrongFocus);
    for (const auto &each : std::as_const(m_choices))
        choice->addItem(each.first);
    setCellWidget(column, Means, choice);
    connect(choice, &QComboBox::activated, this, &RegistrationImportColumns::corrected);
}

QList<ColumnMeaning> RegistrationImportColumns::columns() const
{
    QList<ColumnMeaning> columns;
    for (int column = 0; column < rowCount(); ++column) {
        const auto *choice = qobject_cast<QComboBox *>(cellWidget(column, Means));
        columns.append(m_choices[choice->currentIndex()].second);
    }
    return columns;
}

} // namespace convenor
