// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/notesmailwindow.h"

#include "base/shorttext.h"
#include "ui/correspondence/ledgerlist.h"
#include "ui/correspondence/notesdrafts.h"
#include "ui/correspondence/parcelview.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/widgets/wordchanges.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 60;
constexpr qint64 megabyte = 1024 * 1024;

enum Tab { ToSend, Changed, Sent };

QLabel *named(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

} // namespace

NotesMailWindow::NotesMailWindow(Workspace &workspace, Prompts &prompts, SeriesId series,
                                 SessionId session, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_series(series)
    , m_session(new QComboBox(this))
    , m_batch(new QSpinBox(this))
    , m_size(new QSpinBox(this))
    , m_organizers(new QCheckBox(tr("The &organizers' people too"), this))
    , m_again(new QCheckBox(tr("Those &too who have this version"), this))
    , m_tabs(new QTabWidget(this))
    , m_parcel(new ParcelView(this))
    , m_drafts(new NotesDrafts(workspace, this))
    , m_change(new WordChanges(this))
    , m_ledger(new LedgerList(workspace.isReadOnly(), this))
    , m_message(new QLabel(this))
    , m_save(new QPushButton(QIcon::fromTheme(u"document-save"_s), tr("&Save drafts…"), this))
{
    setObjectName(u"notesMailWindow"_s);
    setWindowTitle(tr("Send notes and presentations"));
    resize(1120, 700);
    buildChoices();
    layOut();
    fillSessions(session);
    connect(m_session, &QComboBox::currentIndexChanged, this, &NotesMailWindow::load);
    connect(m_batch, &QSpinBox::valueChanged, this, &NotesMailWindow::load);
    connect(m_size, &QSpinBox::valueChanged, this, &NotesMailWindow::load);
    connect(m_organizers, &QCheckBox::toggled, this, &NotesMailWindow::load);
    connect(m_again, &QCheckBox::toggled, this, &NotesMailWindow::load);
    connect(m_drafts, &NotesDrafts::tickedChanged, this, &NotesMailWindow::count);
    connect(m_parcel, &ParcelView::personRequested, this,
            [this](PersonId id) { emit revealRequested(Kind::Person, id.value()); });
    connect(m_ledger, &LedgerList::sentAsked, this, [this](const QList<MailingId> &mailings) {
        finish(Correspondence(m_workspace).markSent(mailings),
               tr("Drafts marked as sent: %L1").arg(mailings.size()));
    });
    connect(m_ledger, &LedgerList::discardAsked, this, [this](const QList<MailingId> &mailings) {
        finish(Correspondence(m_workspace).discard(mailings),
               tr("Drafts discarded, their people are due again: %L1").arg(mailings.size()));
    });
    connect(m_save, &QPushButton::clicked, this, &NotesMailWindow::save);
    load();
}

void NotesMailWindow::buildChoices()
{
    m_session->setObjectName(u"notesMailSession"_s);
    m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_session->setMinimumContentsLength(24);
    m_batch->setObjectName(u"notesBatchSize"_s);
    m_batch->setRange(1, 500);
    m_batch->setValue(NotesWish().batchSize);
    m_batch->setToolTip(tr("Addresses in the blind copy of one draft; mail servers set a limit"));
    m_size->setObjectName(u"notesMailSize"_s);
    m_size->setRange(1, 150);
    m_size->setSuffix(tr(" MB"));
    m_size->setValue(int(NotesWish().mostBytes / megabyte));
    m_size->setToolTip(tr("What mail servers take; larger files are linked or named"));
    m_organizers->setObjectName(u"organizersTooBox"_s);
    m_organizers->setChecked(NotesWish().organizersToo);
    m_organizers->setToolTip(
        tr("People of the organizing organizations who neither registered nor speak"));
    m_again->setObjectName(u"notesAgainBox"_s);
    m_change->setObjectName(u"notesChange"_s);
    m_change->setAccessibleName(tr("What changed in the report since the older version"));
    m_message->setObjectName(u"notesMailMessage"_s);
    m_message->setWordWrap(true);
    showPlain(m_message);
    m_save->setObjectName(u"saveNotesDraftsButton"_s);
    m_save->setAutoDefault(false);
}

void NotesMailWindow::layOut()
{
    auto *choices = new QHBoxLayout;
    choices->addWidget(named(tr("&About"), m_session));
    choices->addWidget(m_session, 1);
    choices->addWidget(named(tr("A&ddresses a draft"), m_batch));
    choices->addWidget(m_batch);
    choices->addWidget(named(tr("&Up to"), m_size));
    choices->addWidget(m_size);
    choices->addWidget(m_organizers);
    choices->addWidget(m_again);
    auto *sending = new QSplitter(this);
    sending->addWidget(m_parcel);
    sending->addWidget(m_drafts);
    sending->setChildrenCollapsible(false);
    sending->setStretchFactor(0, 1);
    sending->setStretchFactor(1, 1);
    m_tabs->setObjectName(u"notesMailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(sending, tr("To be sent"));
    m_tabs->addTab(m_change, tr("Changed since"));
    m_tabs->addTab(m_ledger, tr("Written"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
}

/// The choice stays where its session does; at first it is the last one that was held.
void NotesMailWindow::fillSessions(SessionId first)
{
    const QSignalBlocker blocker(m_session);
    qint64 chosen = m_session->count() == 0 ? first.value() : session().value();
    m_session->clear();
    const auto sessions = Programme(m_workspace).sessions(m_series);
    if (!sessions) {
        tell(sessions.error());
        return;
    }
    qint64 held = 0;
    for (const SessionRow &row : *sessions) {
        m_session->addItem(
            u"%1. %2"_s.arg(QString::number(row.number), shortened(row.title, longestTitle)),
            row.id.value());
        if (row.status == SessionStatus::Held)
            held = row.id.value();
    }
    if (m_session->findData(chosen) < 0)
        chosen = held;
    m_session->setCurrentIndex(qMax(0, m_session->findData(chosen)));
}

SessionId NotesMailWindow::session() const
{
    return SessionId(m_session->currentData().toLongLong());
}

NotesWish NotesMailWindow::wish() const
{
    NotesWish wish;
    wish.batchSize = m_batch->value();
    wish.mostBytes = m_size->value() * megabyte;
    wish.organizersToo = m_organizers->isChecked();
    wish.again = m_again->isChecked();
    return wish;
}

void NotesMailWindow::load()
{
    const NotesMail mail(m_workspace);
    const auto parcel = mail.parcel(session(), wish().mostBytes);
    const auto due = mail.due(session(), wish());
    const auto ledger = Correspondence(m_workspace).mailings({m_series, session()});
    m_due = due.value_or(DueNotes());
    m_parcel->show(parcel.value_or(NotesParcel()), m_due);
    m_drafts->show(m_due, wish());
    showChange(m_due);
    QList<MailingRow> rows = ledger.value_or(QList<MailingRow>());
    rows.removeIf([](const MailingRow &row) { return row.kind != MailingKind::Notes; });
    m_ledger->show(rows);
    m_tabs->setTabText(Sent, rows.isEmpty() ? tr("Written") : tr("Written (%L1)").arg(rows.size()));
    if (!due)
        tell(due.error());
    else if (!ledger)
        tell(ledger.error());
}

/// Against the version that was sent to those who are offered a corrected one.
void NotesMailWindow::showChange(const DueNotes &due)
{
    m_tabs->setTabVisible(Changed, !due.olderVersions.isEmpty());
    m_change->clear();
    if (due.olderVersions.isEmpty())
        return;
    const auto change = NotesMail(m_workspace).changeSince(session(), due.olderVersions.last());
    if (!change) {
        m_change->setPlainText(worded(change.error()));
        return;
    }
    if (change->before.isEmpty()) {
        m_change->setPlainText(tr("What the older version said is not kept."));
        return;
    }
    if (change->before == change->after) {
        m_change->setPlainText(tr("The report is the same; presentations or files changed."));
        return;
    }
    m_change->showPieces(wordDifferences(change->before, change->after));
}

void NotesMailWindow::count()
{
    const QList<NotesPlan> ticked = m_drafts->ticked();
    qsizetype people = 0;
    for (const NotesPlan &plan : ticked)
        people += plan.recipients.size();
    QStringList parts{tr("People: %L1").arg(people), tr("Drafts: %L1").arg(ticked.size())};
    if (m_due.current > 0)
        parts.append(tr("Have this version: %L1").arg(m_due.current));
    if (m_due.drafted > 0)
        parts.append(tr("In drafts to be sent: %L1").arg(m_due.drafted));
    m_message->setText(parts.join(u" · "_s));
    m_save->setEnabled(!ticked.isEmpty() && !m_workspace.isReadOnly());
}

void NotesMailWindow::save()
{
    const QString folder = m_prompts.folder(tr("Save the drafts into a folder"));
    if (folder.isEmpty())
        return;
    const auto saved = NotesMail(m_workspace).save(session(), wish(), m_drafts->ticked(), folder);
    if (!saved) {
        tell(saved.error());
        return;
    }
    const QString message = tr("Drafts saved: %L1").arg(saved->files.size());
    emit done(message);
    if (m_prompts.confirm(
            message,
            tr("Open each in your mail program, look at it and send it there. Then say here, under "
               "“Written”, that it was sent."),
            tr("Open the folder")))
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

/// The lists follow the change of the workspace.
void NotesMailWindow::finish(const Result<void> &result, const QString &message)
{
    if (result)
        emit done(message);
    else
        tell(result.error());
}

void NotesMailWindow::tell(const Error &error)
{
    const QString way = wayOut(error);
    m_message->setText(way.isEmpty() ? worded(error) : u"%1: %2"_s.arg(worded(error), way));
}

void NotesMailWindow::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Session))
        fillSessions({});
    load();
}

} // namespace convenor
