// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionpane.h"

#include "ui/sessions/clearancepanel.h"
#include "ui/sessions/materialstable.h"
#include "ui/sessions/nextstep.h"
#include "ui/sessions/sessionactions.h"
#include "ui/sessions/sessionnotes.h"
#include "ui/sessions/sessionoverview.h"
#include "ui/sessions/speakerstable.h"
#include "ui/support/plainlabel.h"
#include "ui/support/printpreview.h"
#include "ui/support/prompts.h"
#include "ui/support/sessionmove.h"
#include "ui/widgets/clocks.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/signs.h"
#include "usecases/cuesheets.h"
#include "usecases/notes.h"
#include "usecases/planning.h"
#include "usecases/programme.h"
#include "usecases/sessionreports.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

SessionPane::SessionPane(Workspace &workspace, Prompts &prompts, Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_title(headingLabel(u"sessionTitleLabel"_s, this))
    , m_sign(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_report(new QToolButton(this))
    , m_step(new NextStep(workspace, this))
    , m_tabs(new QTabWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    buildReportMenu();
    buildHeader();
    buildTabs(jobs);
}

void SessionPane::buildHeader()
{
    m_sign->setObjectName(u"sessionSign"_s);
    m_facts->setObjectName(u"sessionFactsLabel"_s);
    showPlain(m_facts);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(6);
    facts->addWidget(m_sign, 0, Qt::AlignTop);
    facts->addWidget(m_facts, 1);
    facts->addWidget(m_report, 0, Qt::AlignTop);
    auto *header = new QVBoxLayout;
    header->setContentsMargins(16, 12, 16, 0);
    header->setSpacing(4);
    header->addWidget(m_title);
    header->addLayout(facts);
    header->addWidget(m_step);
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
}

void SessionPane::buildReportMenu()
{
    m_report->setObjectName(u"sessionReportButton"_s);
    m_report->setText(tr("Session report…"));
    m_report->setAccessibleName(tr("Save the report of the session"));
    m_report->setIcon(QIcon::fromTheme(u"document-export"_s));
    m_report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_report->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_report);
    const auto add = [this](QMenu *to, const QString &name, const QString &text, auto deed) {
        QAction *action = to->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, deed);
    };
    add(menu, u"publicReportAction"_s, tr("For the &public…"),
        [this] { saveReport(Audience::Public); });
    add(menu, u"registeredReportAction"_s, tr("For &registered participants…"),
        [this] { saveReport(Audience::Registered); });
    add(menu, u"internalReportAction"_s, tr("For &organizers only…"),
        [this] { saveReport(Audience::Internal); });
    QMenu *prints = menu->addMenu(QIcon::fromTheme(u"document-print"_s), tr("Pri&nt"));
    add(prints, u"printForPublicAction"_s, tr("For the &public…"),
        [this] { printReport(Audience::Public); });
    add(prints, u"printForRegisteredAction"_s, tr("For &registered participants…"),
        [this] { printReport(Audience::Registered); });
    add(prints, u"printForOrganizersAction"_s, tr("For &organizers only…"),
        [this] { printReport(Audience::Internal); });
    add(prints, u"printCueSheetAction"_s, tr("&Cue sheet…"), [this] {
        commit();
        preview(CueSheets(m_workspace).paper(m_session.id));
    });
    menu->addSeparator();
    QAction *send = menu->addAction(QIcon::fromTheme(u"mail-attachment"_s),
                                    tr("&Send notes and presentations…"));
    send->setObjectName(u"sendNotesAction"_s);
    connect(send, &QAction::triggered, this, &SessionPane::notesMailRequested);
    QAction *translate =
        menu->addAction(QIcon::fromTheme(u"preferences-desktop-locale"_s), tr("&Translations…"));
    translate->setObjectName(u"translateSessionAction"_s);
    connect(translate, &QAction::triggered, this, &SessionPane::translationsRequested);
    m_report->setMenu(menu);
}

void SessionPane::buildTabs(Jobs &jobs)
{
    const SessionEdit edit = [this](const QByteArray &field,
                                    const std::function<void(Session &)> &change) {
        return this->edit(field, change);
    };
    m_overview = new SessionOverview(m_workspace, edit, this);
    m_speakers = new SpeakersTable(m_workspace, m_prompts, edit, this);
    m_notes = new SessionNotes(m_workspace, m_prompts, edit, this);
    m_actions = new SessionActions(m_workspace, this);
    m_materials = new MaterialsTable(m_workspace, m_prompts, jobs, this);
    m_tabs->setObjectName(u"sessionTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the session"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_speakers, tr("Speakers"));
    m_tabs->addTab(m_notes, tr("Notes && summary"));
    m_tabs->addTab(m_actions, tr("Actions"));
    m_tabs->addTab(m_materials, tr("Files"));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_tabs, 1);

    connect(m_step, &NextStep::done, this, &SessionPane::done);
    connect(m_step, &NextStep::failed, this, &SessionPane::failed);
    connect(m_overview, &SessionOverview::failed, this, &SessionPane::failed);
    connect(m_overview, &SessionOverview::sheetRequested, this, &SessionPane::saveCueSheet);
    connect(m_speakers, &SpeakersTable::done, this, &SessionPane::done);
    connect(m_speakers, &SpeakersTable::told, this, &SessionPane::told);
    connect(m_speakers, &SpeakersTable::failed, this, &SessionPane::failed);
    connect(m_speakers, &SpeakersTable::personRequested, this, &SessionPane::personRequested);
    connect(m_notes, &SessionNotes::notesAsked, this, [this] {
        if (m_lastNote.isNull())
            emit notesRequested(m_session.id);
        else
            emit noteRequested(m_lastNote);
    });
    connect(m_actions, &SessionActions::done, this, &SessionPane::done);
    connect(m_actions, &SessionActions::actionRequested, this, &SessionPane::actionRequested);
    connect(m_notes, &SessionNotes::summaryAsked, this,
            [this] { emit summaryRequested(m_session.id); });
    connect(m_notes->clearance(), &ClearancePanel::done, this, &SessionPane::done);
    connect(m_notes->clearance(), &ClearancePanel::told, this, &SessionPane::told);
    connect(m_notes->clearance(), &ClearancePanel::failed, this, &SessionPane::failed);
    connect(m_notes->clearance(), &ClearancePanel::compared, this, &SessionPane::compared);
    connect(m_materials, &MaterialsTable::done, this, &SessionPane::done);
    connect(m_materials, &MaterialsTable::told, this, &SessionPane::told);
}

Result<void> SessionPane::edit(const QByteArray &field,
                               const std::function<void(Session &)> &change)
{
    if (field == "date" && asksBeforeMoving(m_session)) {
        Session changed = m_session;
        change(changed);
        if (!mayMove(m_prompts, m_session, changed.date))
            return failure(ErrorKind::Conflict, "session.held-not-moved",
                           {QString::number(m_session.number), m_session.date.text()});
    }
    return Programme(m_workspace).editSession(m_session.id, field, change);
}

void SessionPane::show(SessionId session)
{
    if (session == m_session.id)
        return;
    commit();
    m_session = Session();
    m_session.id = session;
    load(true);
}

void SessionPane::refresh(const ChangeSet &changes)
{
    if (m_session.id.isNull())
        return;
    // Any other session may clash with this one.
    const bool isNamed = changes.touches(Kind::Session) || changes.touches(Kind::Person)
        || changes.touches(Kind::Organization);
    const bool isTouched = changes.touches(Kind::Series, m_session.series.value())
        || changes.touches(Kind::Registration);
    if (isNamed || isTouched)
        load(false);
    if (changes.touches(Kind::Note))
        countNotes();
    if (changes.touches(Kind::Action) || isNamed)
        m_actions->refresh();
    if (changes.touches(Kind::Material) || changes.touches(Kind::Mailing) || isNamed)
        m_materials->refresh();
}

void SessionPane::load(bool another)
{
    if (m_session.id.isNull())
        return;
    const Programme programme(m_workspace);
    const auto session = programme.session(m_session.id);
    if (!session) {
        // Removed; the list tells which one is shown instead.
        if (session.error().kind != ErrorKind::NotFound)
            emit failed(session.error());
        return;
    }
    m_session = *session;
    m_series = programme.series(m_session.series).value_or(Series());
    showHeader();
    const auto clashes =
        Planning(m_workspace).clashesOf(m_session.id).value_or(QList<NamedClash>());
    m_step->show(m_session, clashes);
    m_overview->show(m_session, m_series, another);
    m_overview->showClashes(clashes);
    m_speakers->show(m_session, m_series, clashes);
    m_notes->show(m_session, m_series.language, another);
    countNotes();
    if (another) {
        m_actions->setSession(m_session.id);
        m_materials->setSession(m_session.id);
    }
}

void SessionPane::countNotes()
{
    const auto notes = Notes(m_workspace).notes(m_session.id).value_or(QList<NoteRow>());
    m_lastNote = notes.isEmpty() ? NoteId() : notes.last().note.id;
    m_notes->setNotes(notes.size());
}

void SessionPane::showHeader()
{
    const QString title = m_session.title.isEmpty() ? tr("(no title)") : m_session.title;
    setHeading(m_title, u"%1. %2"_s.arg(QString::number(m_session.number), title));
    m_sign->setPixmap(signOf(m_session.status).pixmap(16, 16));
    QStringList facts{label(m_session.status)};
    QString date = dateWords(m_session.date);
    date[0] = date.at(0).toUpper();
    facts.append(date);
    const QString times =
        timeWords({m_session.date.day(), m_session.start, m_session.end, m_series.timeZone});
    if (!times.isEmpty())
        facts.append(times);
    if (m_session.mode)
        facts.append(label(*m_session.mode));
    facts.append(tr("Speakers: %1").arg(m_session.speakers.size()));
    m_facts->setText(facts.join(u"  ·  "_s));
}

void SessionPane::setReadOnly(bool readOnly)
{
    m_step->setReadOnly(readOnly);
    m_overview->setReadOnly(readOnly);
    m_speakers->setReadOnly(readOnly);
    m_notes->setReadOnly(readOnly);
    m_actions->setReadOnly(readOnly);
    m_materials->setReadOnly(readOnly);
}

void SessionPane::commit()
{
    if (m_session.id.isNull())
        return;
    m_overview->commit();
    m_notes->commit();
}

void SessionPane::saveCueSheet()
{
    const QString path =
        m_prompts.fileToSave(tr("Save the cue sheet"), tr("Cue sheet %1.pdf").arg(m_session.number),
                             tr("PDF document (*.pdf);;Web page (*.html)"));
    if (path.isEmpty())
        return;
    const auto saved = CueSheets(m_workspace).exportSheet(m_session.id, path);
    if (saved)
        emit told(tr("Cue sheet saved: %1").arg(QFileInfo(path).fileName()));
    else
        emit failed(saved.error());
}

void SessionPane::saveReport(Audience audience)
{
    commit(); // what is typed is in the report
    const QString name = audience == Audience::Public ? tr("Session %1.pdf")
        : audience == Audience::Registered ? tr("Session %1, registered participants.pdf")
                                           : tr("Session %1, internal.pdf");
    const QString path = m_prompts.fileToSave(tr("Save the report"), name.arg(m_session.number),
                                              tr("PDF document (*.pdf);;Web page (*.html)"));
    if (path.isEmpty())
        return;
    const auto saved = SessionReports(m_workspace).exportReport(m_session.id, audience, path);
    if (saved)
        emit told(tr("Report saved: %1").arg(QFileInfo(path).fileName()));
    else
        emit failed(saved.error());
}

void SessionPane::printReport(Audience audience)
{
    commit();
    preview(SessionReports(m_workspace).report(m_session.id, audience));
}

template <class T>
void SessionPane::preview(const Result<T> &made)
{
    if (!made) {
        emit failed(made.error());
        return;
    }
    auto *preview = new PrintPreview(printableOf(*made), this);
    connect(preview, &PrintPreview::told, this, &SessionPane::told);
    preview->open();
}

void SessionPane::editTitle()
{
    m_tabs->setCurrentWidget(m_overview);
    if (auto *title = findChild<QLineEdit *>(u"titleEdit"_s)) {
        title->setFocus();
        title->selectAll();
    }
}

} // namespace convenor
