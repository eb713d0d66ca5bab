// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/retentionwindow.h"

#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/words.h"
#include "usecases/retention.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Why };
constexpr int pathRole = Qt::UserRole;

QTreeWidgetItem *addRow(QTreeWidgetItem *under, const QString &what, const QString &why)
{
    auto *row = new QTreeWidgetItem(under, {what, why});
    row->setToolTip(What, plainToolTip(what));
    row->setToolTip(Why, plainToolTip(why));
    return row;
}

QString reasonsOf(const RetainedPerson &person)
{
    QStringList reasons;
    for (const KeptFor reason : person.reasons)
        reasons.append(label(reason));
    return reasons.join(u", "_s);
}

} // namespace

RetentionWindow::RetentionWindow(Workspace &workspace, Prompts &prompts, PersonId person,
                                 QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_person(person)
    , m_about(new QLabel(this))
    , m_before(new QDateEdit(QDate::currentDate(), this))
    , m_wholly(new QCheckBox(tr("Also take the &name out of the programme"), this))
    , m_list(new QTreeWidget(this))
    , m_message(new QLabel(this))
    , m_deleteBackup(new QPushButton(tr("&Delete backup…"), this))
    , m_remove(new QPushButton(QIcon::fromTheme(u"edit-delete"_s), tr("&Remove…"), this))
{
    setObjectName(u"retentionWindow"_s);
    setWindowTitle(m_person.isNull() ? tr("Personal data") : tr("Erase a person"));
    resize(860, 640);
    m_about->setObjectName(u"retentionAbout"_s);
    showPlain(m_about);
    m_about->setText(
        m_person.isNull()
            ? tr("Each series says until when personal data is kept. After that day participants "
                 "are no longer named anywhere in the file; every figure stays the same.")
            : tr("What is kept of this person goes from registrations, notes, mail, attendance, "
                 "history and search; every figure stays the same."));
    m_before->setObjectName(u"retentionBefore"_s);
    m_before->setAccessibleName(tr("Kept until a day before"));
    m_before->setCalendarPopup(true);
    m_before->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_before->setVisible(m_person.isNull());
    m_wholly->setObjectName(u"retentionWholly"_s);
    m_wholly->setVisible(!m_person.isNull());
    m_list->setObjectName(u"retentionList"_s);
    m_list->setAccessibleName(tr("What goes and what stays"));
    m_list->setHeaderLabels({tr("What"), tr("How many, or why")});
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Why, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(true);
    m_message->setObjectName(u"retentionMessage"_s);
    showPlain(m_message);
    m_deleteBackup->setObjectName(u"deleteBackupButton"_s);
    m_remove->setObjectName(u"removeDataButton"_s);
    layOut();
    connect(m_before, &QDateEdit::dateChanged, this, &RetentionWindow::look);
    connect(m_wholly, &QCheckBox::toggled, this, &RetentionWindow::look);
    connect(m_deleteBackup, &QPushButton::clicked, this, &RetentionWindow::removeBackup);
    connect(m_remove, &QPushButton::clicked, this, &RetentionWindow::remove);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *row) {
        m_deleteBackup->setEnabled(row && !row->data(What, pathRole).toString().isEmpty());
    });
    look();
}

void RetentionWindow::layOut()
{
    auto *when = new QHBoxLayout;
    if (m_person.isNull()) {
        auto *before = new QLabel(tr("Kept until a day &before"), this);
        before->setBuddy(m_before);
        when->addWidget(before);
    }
    when->addWidget(m_before);
    when->addWidget(m_wholly);
    when->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_deleteBackup);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(when);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_deleteBackup->setAutoDefault(false);
    m_deleteBackup->setEnabled(false);
    m_remove->setAutoDefault(false);
    m_remove->setVisible(!m_workspace.isReadOnly());
    m_deleteBackup->setVisible(!m_workspace.isReadOnly());
}

void RetentionWindow::setBusy(const QString &doing)
{
    m_message->setText(doing);
    m_remove->setEnabled(false);
}

void RetentionWindow::look()
{
    setBusy(tr("Looking…"));
    const QDate before = m_before->date();
    const bool wholly = m_wholly->isChecked();
    m_jobs.start(
        u"plan"_s, {}, Jobs::Use::Quiet,
        [&workspace = m_workspace, before, wholly, person = m_person](Jobs::Ticket &) {
            const Retention retention(workspace);
            return person.isNull() ? retention.plan(before) : retention.planErasing(person, wholly);
        },
        this,
        [this](const Result<RetentionPlan> &plan) {
            if (plan)
                show(*plan);
            else
                m_message->setText(sentence(worded(plan.error())));
        });
}

QTreeWidgetItem *RetentionWindow::heading(const QString &text, int count)
{
    if (count == 0)
        return nullptr;
    auto *row = new QTreeWidgetItem(m_list, {text});
    QFont bold = m_list->font();
    bold.setBold(true);
    row->setFont(What, bold);
    row->setExpanded(true);
    return row;
}

void RetentionWindow::show(const RetentionPlan &plan)
{
    m_list->clear();
    auto *series = heading(tr("Series"), int(plan.series.size()));
    for (const RetainedSeries &each : plan.series)
        addRow(series, each.title, retentionWords(each, plan.before));
    auto *goes = heading(tr("Goes"), plan.isEmpty() ? 0 : 1);
    for (size_t i = 0; i < wordsOf<Going>.size(); ++i) {
        if (plan.goes[i] > 0)
            addRow(goes, label(Going(i)), QLocale().toString(plan.goes[i]));
    }
    auto *stays = heading(tr("Stays named"), int(plan.stays.size()));
    for (const RetainedPerson &each : plan.stays)
        addRow(stays, each.name, reasonsOf(each));
    auto *look = heading(tr("To be looked at"), int(plan.toLookAt.size()));
    for (const ToLookAt &each : plan.toLookAt)
        addRow(look, worded(each),
               each.column.isEmpty() ? tr("a file that may name them") : tr("names them"));
    auto *backups = heading(tr("Backups that hold it"), int(plan.backups.size()));
    for (const KeptBackup &each : plan.backups) {
        auto *row = addRow(backups, QFileInfo(each.path).fileName(),
                           momentWords(each.made, QDateTime::currentDateTimeUtc()) + u" · "_s
                               + QLocale().formattedDataSize(each.size));
        row->setData(What, pathRole, each.path);
        row->setToolTip(What, plainToolTip(QDir::toNativeSeparators(each.path)));
    }
    const bool isEmpty = plan.isEmpty();
    m_remove->setEnabled(!isEmpty && !m_isRemoving);
    m_message->setText(isEmpty ? tr("There is nothing to remove.")
                               : tr("Removing cannot be undone. A backup is made before."));
}

QString RetentionWindow::question() const
{
    return m_person.isNull()
        ? tr("The personal data of every series that is due is removed, for good. Type %1 to go on")
        : tr("What is kept of this person is removed, for good. Type %1 to go on");
}

void RetentionWindow::remove()
{
    const QString word = tr("REMOVE");
    const QString typed = m_prompts.text(windowTitle(), question().arg(word), {});
    if (typed.trimmed() != word)
        return;
    m_isRemoving = true;
    setBusy(tr("Removing…"));
    const QDate before = m_before->date();
    const bool wholly = m_wholly->isChecked();
    m_jobs.start(
        u"remove"_s, {}, Jobs::Use::Shown,
        [&workspace = m_workspace, before, wholly, person = m_person](Jobs::Ticket &) {
            Retention retention(workspace);
            return person.isNull() ? retention.anonymize(before) : retention.erase(person, wholly);
        },
        this, [this](const Result<RetentionPlan> &gone) { finish(gone); });
}

void RetentionWindow::finish(const Result<RetentionPlan> &gone)
{
    m_isRemoving = false;
    if (!gone) {
        m_message->setText(sentence(worded(gone.error())));
        m_remove->setEnabled(true);
        return;
    }
    emit told(tr("Personal data removed"));
    if (m_person.isNull())
        look();
    else
        accept();
}

void RetentionWindow::removeBackup()
{
    const QTreeWidgetItem *row = m_list->currentItem();
    const QString path = row ? row->data(What, pathRole).toString() : QString();
    if (path.isEmpty()
        || !m_prompts.confirm(tr("Delete the backup %1?").arg(QFileInfo(path).fileName()),
                              tr("What is only in it is lost."), tr("Delete")))
        return;
    const auto removed = Retention(m_workspace).removeBackup(path);
    if (removed)
        look();
    else
        m_message->setText(sentence(worded(removed.error())));
}

void RetentionWindow::refresh(const ChangeSet &changes)
{
    if (!m_isRemoving && !changes.isEmpty())
        look();
}

} // namespace convenor
