// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/parcelview.h"

#include "ui/support/plainlabel.h"
#include "usecases/entitlementwords.h"
#include "usecases/wording.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, How, Size };

constexpr int shownOfVersion = 8;
constexpr int fewLines = 110;

QTableWidgetItem *itemOf(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(text));
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

QString howWords(const ParcelItem &item)
{
    switch (item.way) {
    case ParcelWay::Attached:
        return ParcelView::tr("Attached");
    case ParcelWay::Linked:
        return item.bytes > 0 ? ParcelView::tr("Link, too large to attach")
                              : ParcelView::tr("Link");
    case ParcelWay::TooLarge:
        break;
    }
    return ParcelView::tr("⚠ Too large: put it online, or allow more");
}

/// The report is set when the drafts are made.
QString sizeWords(const ParcelItem &item)
{
    if (item.material.isNull())
        return ParcelView::tr("PDF");
    return item.bytes > 0 ? QLocale().formattedDataSize(item.bytes) : QString();
}

QLabel *heading(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

QString unnamed()
{
    return ParcelView::tr("Somebody who is not to be named");
}

} // namespace

ParcelView::ParcelView(QWidget *parent)
    : QWidget(parent)
    , m_version(new QLabel(this))
    , m_items(new QTableWidget(0, 3, this))
    , m_kept(new QListWidget(this))
    , m_people(new QListWidget(this))
{
    m_version->setObjectName(u"notesVersion"_s);
    showPlain(m_version);
    m_items->setObjectName(u"parcelTable"_s);
    m_items->setAccessibleName(tr("What is sent"));
    m_items->setHorizontalHeaderLabels({tr("What"), tr("How"), tr("Size")});
    m_items->verticalHeader()->hide();
    m_items->setShowGrid(false);
    m_items->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_items->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_items->setTabKeyNavigation(false);
    QHeaderView *header = m_items->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(What, QHeaderView::Stretch);
    m_kept->setObjectName(u"keptBackList"_s);
    m_kept->setAccessibleName(tr("What stays with the organizers"));
    m_kept->setMaximumHeight(fewLines);
    m_people->setObjectName(u"notesPeopleList"_s);
    m_people->setAccessibleName(tr("Who may have it, and who may not"));
    m_people->setToolTip(tr("Enter or a double click opens the person"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_version);
    layout->addWidget(m_items, 2);
    layout->addWidget(heading(tr("Stays with the organizers"), m_kept));
    layout->addWidget(m_kept);
    layout->addWidget(heading(tr("Who may have it, and who may not"), m_people));
    layout->addWidget(m_people, 2);
    connect(m_people, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const PersonId person(item->data(Qt::UserRole).toLongLong());
        if (!person.isNull())
            emit personRequested(person);
    });
}

void ParcelView::show(const NotesParcel &parcel, const DueNotes &due)
{
    m_version->setText(parcel.version.isEmpty()
                           ? QString()
                           : tr("Version %1").arg(parcel.version.left(shownOfVersion)));
    m_version->setToolTip(parcel.version);
    fillItems(parcel);
    fillKept(parcel);
    fillPeople(due);
}

void ParcelView::fillItems(const NotesParcel &parcel)
{
    m_items->clearContents();
    m_items->setRowCount(int(parcel.items.size()));
    for (int row = 0; row < parcel.items.size(); ++row) {
        const ParcelItem &item = parcel.items[row];
        const QString title = item.title.isEmpty() ? item.file : item.title;
        m_items->setItem(row, What,
                         itemOf(item.material.isNull() ? tr("Report: %1").arg(title) : title));
        m_items->setItem(row, How, itemOf(howWords(item)));
        QTableWidgetItem *size = itemOf(sizeWords(item));
        size->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_items->setItem(row, Size, size);
    }
}

void ParcelView::fillKept(const NotesParcel &parcel)
{
    m_kept->clear();
    if (parcel.isSummaryPending)
        m_kept->addItem(tr("⚠ The summary: not approved yet"));
    if (parcel.internalNotes > 0)
        m_kept->addItem(tr("Notes for the organizers alone: %L1").arg(parcel.internalNotes));
    for (const KeptBack &each : parcel.keptBack)
        m_kept->addItem(u"%1: %2"_s.arg(each.title, label(each.why)));
    if (m_kept->count() == 0)
        m_kept->addItem(tr("Nothing"));
}

void ParcelView::fillPeople(const DueNotes &due)
{
    m_people->clear();
    for (const auto &[ground, count] : due.grounds)
        m_people->addItem(u"✓ %1: %2"_s.arg(label(ground), QLocale().toString(count)));
    for (const auto &[bar, count] : due.withheld)
        m_people->addItem(tr("✗ May not, %1: %L2").arg(worded(reasonOf(bar))).arg(count));
    for (const Unreachable &each : due.unreachable)
        addPerson(each.person,
                  tr("⚠ %1 cannot be written to: %2")
                      .arg(each.name.isEmpty() ? unnamed() : each.name, worded(each.why)));
    for (const FormerRecipient &each : due.former)
        addPerson(each.person,
                  tr("⚠ %1 had an older version and is not sent this one: %2")
                      .arg(each.name.isEmpty() ? unnamed() : each.name,
                           worded(reasonOf(each.bars.value(0)))));
    if (due.outdated > 0)
        m_people->addItem(
            tr("⚠ In drafts of an older version that were not sent: %L1. Discard those drafts.")
                .arg(due.outdated));
}

void ParcelView::addPerson(PersonId person, const QString &text)
{
    auto *item = new QListWidgetItem(text, m_people);
    item->setToolTip(plainToolTip(text));
    item->setData(Qt::UserRole, person.value());
}

} // namespace convenor
