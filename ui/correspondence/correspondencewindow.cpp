// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/correspondencewindow.h"

#include "base/shorttext.h"
#include "ui/correspondence/duedrafts.h"
#include "ui/correspondence/ledgerlist.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "usecases/decisionlists.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 60;

QLabel *named(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

} // namespace

CorrespondenceWindow::CorrespondenceWindow(Workspace &workspace, Prompts &prompts, SeriesId series,
                                           QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_series(series)
    , m_session(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_batch(new QSpinBox(this))
    , m_again(new QCheckBox(tr("Those &too who were written to"), this))
    , m_tabs(new QTabWidget(this))
    , m_drafts(new DueDrafts(workspace, this))
    , m_ledger(new LedgerList(workspace.isReadOnly(), this))
    , m_message(new QLabel(this))
    , m_decisions(new QPushButton(tr("E&xport decisions…"), this))
    , m_save(new QPushButton(QIcon::fromTheme(u"document-save"_s), tr("&Save drafts…"), this))
{
    setObjectName(u"correspondenceWindow"_s);
    setWindowTitle(tr("Write to registered people"));
    resize(1080, 660);
    buildChoices();
    layOut();
    fillSessions();
    connect(m_session, &QComboBox::currentIndexChanged, this, &CorrespondenceWindow::load);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CorrespondenceWindow::load);
    connect(m_batch, &QSpinBox::valueChanged, this, &CorrespondenceWindow::load);
    connect(m_again, &QCheckBox::toggled, this, &CorrespondenceWindow::load);
    connect(m_drafts, &DueDrafts::tickedChanged, this, &CorrespondenceWindow::count);
    connect(m_drafts, &DueDrafts::personRequested, this,
            [this](PersonId id) { emit revealRequested(Kind::Person, id.value()); });
    connect(m_ledger, &LedgerList::sentAsked, this, [this](const QList<MailingId> &mailings) {
        finish(Correspondence(m_workspace).markSent(mailings),
               tr("Drafts marked as sent: %L1").arg(mailings.size()));
    });
    connect(m_ledger, &LedgerList::discardAsked, this, [this](const QList<MailingId> &mailings) {
        finish(Correspondence(m_workspace).discard(mailings),
               tr("Drafts discarded, their people are due again: %L1").arg(mailings.size()));
    });
    connect(m_decisions, &QPushButton::clicked, this, &CorrespondenceWindow::exportDecisions);
    connect(m_save, &QPushButton::clicked, this, &CorrespondenceWindow::save);
    load();
}

void CorrespondenceWindow::buildChoices()
{
    m_session->setObjectName(u"mailSession"_s);
    m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_session->setMinimumContentsLength(24);
    m_kind->setObjectName(u"mailKind"_s);
    for (const MailingKind kind : {MailingKind::Answer, MailingKind::Announcement,
                                   MailingKind::JoiningInstructions, MailingKind::Reminder})
        m_kind->addItem(label(kind), int(kind));
    m_batch->setObjectName(u"batchSize"_s);
    m_batch->setRange(1, 500);
    m_batch->setValue(MailingWish().batchSize);
    m_batch->setToolTip(tr("Addresses in the blind copy of one draft; mail servers set a limit"));
    m_again->setObjectName(u"againBox"_s);
    m_message->setObjectName(u"mailMessage"_s);
    showPlain(m_message);
    m_decisions->setObjectName(u"exportDecisionsButton"_s);
    m_decisions->setToolTip(
        tr("Whom the registration system is to let in, as far as it was not told yet"));
    m_decisions->setEnabled(!m_workspace.isReadOnly());
    m_decisions->setAutoDefault(false);
    m_save->setObjectName(u"saveDraftsButton"_s);
    m_save->setAutoDefault(false);
}

void CorrespondenceWindow::layOut()
{
    auto *choices = new QHBoxLayout;
    choices->addWidget(named(tr("&About"), m_session));
    choices->addWidget(m_session, 1);
    choices->addWidget(named(tr("&Kind"), m_kind));
    choices->addWidget(m_kind);
    choices->addWidget(named(tr("A&ddresses a draft"), m_batch));
    choices->addWidget(m_batch);
    choices->addWidget(m_again);
    m_tabs->setObjectName(u"mailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_drafts, tr("To be written"));
    m_tabs->addTab(m_ledger, tr("Written"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_decisions);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
}

/// The choice stays where its session does; at first it is the next one that is announced.
void CorrespondenceWindow::fillSessions()
{
    const QSignalBlocker blocker(m_session);
    const bool isFirst = m_session->count() == 0;
    qint64 chosen = m_session->currentData().toLongLong();
    m_session->clear();
    m_session->addItem(tr("The whole meeting"), qint64(0));
    const auto sessions = Programme(m_workspace).sessions(m_series);
    if (!sessions) {
        tell(sessions.error());
        return;
    }
    for (const SessionRow &row : *sessions) {
        m_session->addItem(
            u"%1. %2"_s.arg(QString::number(row.number), shortened(row.title, longestTitle)),
            row.id.value());
        if (isFirst && chosen == 0 && row.status == SessionStatus::Announced)
            chosen = row.id.value();
    }
    if (isFirst && chosen == 0 && !sessions->isEmpty())
        chosen = sessions->first().id.value();
    m_session->setCurrentIndex(qMax(0, m_session->findData(chosen)));
}

Gathering CorrespondenceWindow::target() const
{
    return {m_series, SessionId(m_session->currentData().toLongLong())};
}

MailingWish CorrespondenceWindow::wish() const
{
    MailingWish wish;
    wish.kind = MailingKind(m_kind->currentData().toInt());
    wish.batchSize = m_batch->value();
    wish.again = m_again->isChecked();
    return wish;
}

void CorrespondenceWindow::load()
{
    const Correspondence correspondence(m_workspace);
    const auto due = correspondence.due(target(), wish());
    const auto ledger = correspondence.mailings(target());
    m_due = due.value_or(DueMail());
    m_drafts->show(target(), m_due);
    m_ledger->show(ledger.value_or(QList<MailingRow>()));
    const int made = ledger ? int(ledger->size()) : 0;
    m_tabs->setTabText(1, made > 0 ? tr("Written (%L1)").arg(made) : tr("Written"));
    if (!due)
        tell(due.error());
    else if (!ledger)
        tell(ledger.error());
}

void CorrespondenceWindow::count()
{
    const QList<DraftPlan> ticked = m_drafts->ticked();
    qsizetype people = 0;
    for (const DraftPlan &plan : ticked)
        people += plan.recipients.size();
    QStringList parts{tr("People: %L1").arg(people), tr("Drafts: %L1").arg(ticked.size())};
    if (m_due.before > 0)
        parts.append(tr("Written to already: %L1").arg(m_due.before));
    if (m_due.undecided > 0)
        parts.append(tr("Not decided yet: %L1").arg(m_due.undecided));
    m_message->setText(parts.join(u" · "_s));
    m_save->setEnabled(!ticked.isEmpty() && !m_workspace.isReadOnly());
}

void CorrespondenceWindow::save()
{
    const QString folder = m_prompts.folder(tr("Save the drafts into a folder"));
    if (folder.isEmpty())
        return;
    const auto saved =
        Correspondence(m_workspace).save(target(), wish(), m_drafts->ticked(), folder);
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

void CorrespondenceWindow::exportDecisions()
{
    const QString name = m_session->currentData().toLongLong() == 0
        ? tr("decisions.csv")
        : tr("decisions %1.csv").arg(m_session->currentText().section(u'.', 0, 0));
    const QString path =
        m_prompts.fileToSave(tr("Export the decisions"), name, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const auto list = DecisionLists(m_workspace).exportList(target(), path);
    if (!list) {
        tell(list.error());
        return;
    }
    QStringList left;
    for (const DueDecision &row : list->told.withoutAddress)
        left.append(row.name.isEmpty() ? tr("Somebody who is not to be named") : row.name);
    if (!left.isEmpty())
        m_prompts.tell(tr("Left out, since they have no address: %L1").arg(left.size()), left);
    const int told = int(list->told.rows.size());
    const QString message = tr("Decisions written: %L1").arg(told);
    if (told > 0)
        emit done(message);
    m_message->setText(told > 0 ? message : tr("Nothing was decided since the last time"));
}

/// The lists follow the change of the workspace.
void CorrespondenceWindow::finish(const Result<void> &result, const QString &message)
{
    if (result)
        emit done(message);
    else
        tell(result.error());
}

void CorrespondenceWindow::tell(const Error &error)
{
    const QString way = wayOut(error);
    m_message->setText(way.isEmpty() ? worded(error) : u"%1: %2"_s.arg(worded(error), way));
}

void CorrespondenceWindow::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Session))
        fillSessions();
    const bool isTouched = changes.touches(Kind::Registration) || changes.touches(Kind::Mailing)
        || changes.touches(Kind::Person) || changes.touches(Kind::Session)
        || changes.touches(Kind::Series) || changes.touches(Kind::Organization);
    if (isTouched)
        load();
}

} // namespace convenor
