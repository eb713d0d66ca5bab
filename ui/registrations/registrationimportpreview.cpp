// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/registrationimportpreview.h"

#include "base/shorttext.h"
#include "ui/registrations/registrationimportmodel.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/duplicates.h"
#include "usecases/wording.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using Preview = RegistrationImportPreview;

constexpr int everything = -1;

struct Chip
{
    int fate;
    const char *name;
    const char *text;
};

constexpr Chip chips[] = {
    {everything, "allRowsButton", QT_TRANSLATE_NOOP("RegistrationImportPreview", "All %1")},
    {int(Fate::Doubtful), "doubtfulRowsButton",
     QT_TRANSLATE_NOOP("RegistrationImportPreview", "Doubtful %1")},
    {int(Fate::Refused), "refusedRowsButton",
     QT_TRANSLATE_NOOP("RegistrationImportPreview", "Refused %1")},
    {int(Fate::Cancelled), "cancelledRowsButton",
     QT_TRANSLATE_NOOP("RegistrationImportPreview", "Cancelled %1")},
    {int(Fate::Changed), "changedRowsButton",
     QT_TRANSLATE_NOOP("RegistrationImportPreview", "Changed %1")},
    {int(Fate::New), "newRowsButton", QT_TRANSLATE_NOOP("RegistrationImportPreview", "New %1")},
    {int(Fate::Same), "sameRowsButton",
     QT_TRANSLATE_NOOP("RegistrationImportPreview", "As before %1")},
};

/// What is chosen of a doubtful row, beside the ids of its candidates.
constexpr qint64 leaveOpen = -1;
constexpr qint64 makeNew = 0;

QString whoIs(const ComingRegistration &row)
{
    constexpr qsizetype longest = 200;
    const Person &person = row.listed.person;
    QStringList parts{person.name, person.email, person.position, row.listed.organization.name};
    parts.removeAll(QString());
    return Preview::tr("Line %1: %2")
        .arg(QString::number(row.listed.line), shortened(parts.join(u" · "_s), longest));
}

} // namespace

RegistrationImportPreview::RegistrationImportPreview(QWidget *parent)
    : QWidget(parent)
    , m_model(new RegistrationImportModel(this))
    , m_table(new QTableView(this))
    , m_filter(new QButtonGroup(this))
    , m_who(new QLabel(this))
    , m_remarks(new QLabel(this))
    , m_choices(new QFormLayout)
    , m_person(new QComboBox(this))
    , m_organization(new QComboBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, gridStep, 0, 0);
    buildFilter();
    buildTable();
    buildDetail();
}

void RegistrationImportPreview::buildFilter()
{
    auto *row = new QHBoxLayout;
    for (const Chip &chip : chips) {
        auto *button = new QPushButton(this);
        button->setObjectName(QString::fromLatin1(chip.name));
        button->setCheckable(true);
        button->setAutoDefault(false);
        if (chip.fate != everything)
            button->setIcon(signOf(Fate(chip.fate)));
        m_filter->addButton(button, chip.fate == everything ? int(std::size(chips)) : chip.fate);
        row->addWidget(button);
        connect(button, &QPushButton::toggled, button, [button](bool isChosen) {
            QFont font = button->font();
            font.setBold(isChosen); // in the dark too
            button->setFont(font);
        });
        connect(button, &QPushButton::clicked, this, [this, fate = chip.fate] {
            m_model->setFilter(fate == everything ? std::nullopt : std::optional(Fate(fate)));
            m_table->setCurrentIndex(m_model->index(0, 0));
            showCurrent();
        });
    }
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_filter->button(int(std::size(chips)))->setChecked(true);
}

void RegistrationImportPreview::buildTable()
{
    constexpr int widths[] = {168, 56, 200, 220};
    m_table->setObjectName(u"comingRegistrations"_s);
    m_table->setAccessibleName(tr("Rows of the list"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RegistrationImportPreview::showCurrent);
}

void RegistrationImportPreview::buildDetail()
{
    m_who->setObjectName(u"currentRowLabel"_s);
    m_remarks->setObjectName(u"currentRemarksLabel"_s);
    showPlain(m_who);
    showPlain(m_remarks);
    m_person->setObjectName(u"personChoice"_s);
    m_person->setAccessibleName(tr("Whom the row means"));
    m_organization->setObjectName(u"organizationChoice"_s);
    m_organization->setAccessibleName(tr("Which organization the row means"));
    m_choices->addRow(tr("Is the &person"), m_person);
    m_choices->addRow(tr("Is the &organization"), m_organization);
    auto *all = static_cast<QVBoxLayout *>(layout());
    all->addWidget(m_who);
    all->addWidget(m_remarks);
    all->addLayout(m_choices);
    const auto decided = [](const QComboBox *choice) -> std::optional<qint64> {
        const qint64 chosen = choice->currentData().toLongLong();
        return chosen == leaveOpen ? std::nullopt : std::optional(chosen);
    };
    connect(m_person, &QComboBox::activated, this, [this, decided] {
        const auto chosen = decided(m_person);
        emit personDecided(m_model->rowOf(m_table->currentIndex()),
                           chosen ? std::optional(PersonId(*chosen)) : std::nullopt);
    });
    connect(m_organization, &QComboBox::activated, this, [this, decided] {
        const auto chosen = decided(m_organization);
        emit organizationDecided(m_model->rowOf(m_table->currentIndex()),
                                 chosen ? std::optional(OrganizationId(*chosen)) : std::nullopt);
    });
}

void RegistrationImportPreview::setList(const ComingRegistrations &list)
{
    m_list = list;
    m_model->setFilter({});
    m_model->setList(list);
    m_filter->button(int(std::size(chips)))->setChecked(true);
    m_table->setCurrentIndex(m_model->index(0, 0));
    showCounts();
    showCurrent();
}

void RegistrationImportPreview::update(const ComingRegistrations &list)
{
    m_list = list;
    m_model->update(list);
    showCounts();
    showCurrent();
}

void RegistrationImportPreview::showCounts()
{
    for (const Chip &chip : chips) {
        const bool isAll = chip.fate == everything;
        const int rows = isAll ? int(m_list.rows.size()) : m_list.count(Fate(chip.fate));
        QAbstractButton *button = m_filter->button(isAll ? int(std::size(chips)) : chip.fate);
        button->setText(tr(chip.text).arg(QLocale().toString(rows)));
        button->setVisible(isAll || rows > 0 || button->isChecked());
    }
}

/// All of the current row, and the choice where it may mean several.
void RegistrationImportPreview::showCurrent()
{
    const qsizetype at = m_model->rowOf(m_table->currentIndex());
    const ComingRegistration row = at < 0 ? ComingRegistration() : m_list.rows[at];
    m_who->setText(at < 0 ? tr("No row to show") : whoIs(row));
    constexpr qsizetype longest = 600;
    m_remarks->setText(shortened(remarksOn(m_list, row).join(u" · "_s), longest));
    m_remarks->setVisible(at >= 0 && !m_remarks->text().isEmpty());
    const auto person =
        row.decidedPerson ? std::optional(row.decidedPerson->value()) : std::nullopt;
    const auto organization =
        row.decidedOrganization ? std::optional(row.decidedOrganization->value()) : std::nullopt;
    offer(m_person, row.people, person, tr("A new person"));
    offer(m_organization, row.organizations, organization, tr("A new organization"));
}

void RegistrationImportPreview::offer(QComboBox *choice, const QList<Lookalike> &candidates,
                                      std::optional<qint64> decided, const QString &newOne)
{
    const bool isAsked = !candidates.isEmpty();
    choice->setVisible(isAsked);
    m_choices->labelForField(choice)->setVisible(isAsked);
    choice->clear();
    if (!isAsked)
        return;
    choice->addItem(tr("⚠ Not decided: leave it out"), leaveOpen);
    for (const Lookalike &each : candidates)
        choice->addItem(tr("%1 (%2)").arg(m_list.names.value(each.id), worded(each.judgement.why)),
                        each.id);
    choice->addItem(newOne, makeNew);
    choice->setCurrentIndex(std::max(0, choice->findData(decided.value_or(leaveOpen))));
}

} // namespace convenor
