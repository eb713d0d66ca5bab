// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionpanel.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/referencefield.h"
#include "ui/widgets/shortlist.h"
#include "usecases/directory.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString placeWords(int number, const QString &title)
{
    return title.isEmpty() ? QString::number(number) : u"%1. %2"_s.arg(number).arg(title);
}

QList<Column<ActionStep>> threadColumns()
{
    return {
        {ActionPanel::tr("Session"),
         [](const ActionStep &each) { return placeWords(each.number, each.sessionTitle); }},
        {ActionPanel::tr("Series"), [](const ActionStep &each) { return each.series; }},
        {ActionPanel::tr("Date"), [](const ActionStep &each) { return dateWords(each.date); }},
        {ActionPanel::tr("State"), [](const ActionStep &each) { return label(each.state); }},
    };
}

QLabel *textLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    showPlain(label);
    return label;
}

QToolButton *linkButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(QIcon::fromTheme(u"go-next"_s));
    button->setAutoRaise(true);
    return button;
}

} // namespace

ActionPanel::ActionPanel(Workspace &workspace, const Action &draft, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_points(workspace)
    , m_draft(draft)
    , m_form(new FormColumns(this))
    , m_sheet(
          m_form->widget(),
          [this](const QByteArray &field, const auto &change) { return write(field, change); },
          [this](const Error &error) { emit failed(error); })
    , m_thread(threadColumns())
{
    setObjectName(u"actionPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    buildText();
    buildState();
    buildOwner();
    buildThread();
    for (FieldEditor *field : findChildren<FieldEditor *>())
        field->setReadOnly(workspace.isReadOnly());
    show(true);
}

void ActionPanel::buildText()
{
    QFormLayout *section = m_form->addSection(tr("Action point"), FormColumns::Column::First);
    m_text = m_sheet.area("text", &Action::text);
    m_text->setPlaceholder(tr("What is to be done"));
    fitHeight(m_text, 3, 8);
    addWideRow(section, m_text);
    m_late = textLabel(u"overdueLabel"_s, m_form->widget());
    section->addRow(m_late);
    if (!m_draft.id.isNull()) {
        m_place = textLabel(u"sessionLabel"_s, m_form->widget());
        addWideRow(section, tr("Session"), m_place);
        auto *toSession = linkButton(u"sessionButton"_s, m_form->widget());
        toSession->setText(tr("Show the session"));
        section->addRow(toSession);
        connect(toSession, &QToolButton::clicked, this,
                [this] { emit revealRequested(Kind::Session, m_draft.session.value()); });
        return;
    }
    Reference session;
    session.find = sessionsNamed(m_workspace);
    session.commit = [this](qint64 id) {
        return write("session", [id](Action &action) { action.session = SessionId(id); });
    };
    session.known = tr("the sessions in this file");
    m_session = referenceField(u"session"_s, tr("Session"), session, m_form->widget());
    addRow(section, m_session);
}

void ActionPanel::buildState()
{
    QFormLayout *work = m_form->addSection(tr("Progress"), FormColumns::Column::First);
    addRow(work, m_sheet.choice("state", &Action::state));
    addRow(work, m_sheet.choice("priority", &Action::priority, tr("Not set")));
    FieldEditor *due = m_sheet.line("due", &Action::due);
    due->setPlaceholder(tr("Such as 2024-06-30"));
    addRow(work, due);
    addRow(work, m_sheet.choice("audience", &Action::audience));
}

FieldEditor *ActionPanel::ownerField(const QString &name, const QString &label,
                                     const Reference &with)
{
    FieldEditor *field = referenceField(name, label, with, m_form->widget());
    field->setPlaceholder(tr("Type a part of the name"));
    return field;
}

void ActionPanel::buildOwner()
{
    QFormLayout *section = m_form->addSection(tr("Owner"), FormColumns::Column::Second);
    Reference organization;
    organization.find = organizationsNamed(m_workspace);
    organization.known = tr("the organizations in this file");
    organization.commit = [this](qint64 id) {
        Owner owner;
        owner.organization = OrganizationId(id);
        return own(owner);
    };
    m_organization = ownerField(u"ownerOrganization"_s, tr("Organization"), organization);
    addRow(section, m_organization);
    Reference person;
    person.find = peopleNamed(m_workspace);
    person.known = tr("the people in this file");
    person.commit = [this](qint64 id) {
        Owner owner;
        owner.person = PersonId(id);
        return own(owner);
    };
    m_person = ownerField(u"ownerPerson"_s, tr("Person"), person);
    addRow(section, m_person);
    m_somebody = FieldEditor::line(
        u"ownerText"_s, tr("Somebody else"),
        [this](const QString &typed) {
            Owner owner;
            owner.text = typed.trimmed();
            return own(owner);
        },
        m_form->widget());
    m_somebody->setPlaceholder(tr("Such as “all participants”"));
    addRow(section, m_somebody);

    QFormLayout *answer = m_form->addSection(tr("Response"), FormColumns::Column::Second);
    addRow(answer, m_sheet.choice("response", &Action::response, tr("None yet")));
    FieldEditor *reason = m_sheet.area("reason", &Action::reason);
    reason->setPlaceholder(tr("Why; this is not published"));
    fitHeight(reason, 2, 6);
    addWideRow(answer, reason);
}

void ActionPanel::buildThread()
{
    QFormLayout *section = m_form->addSection(tr("Thread"), FormColumns::Column::Both);
    m_story = textLabel(u"threadLabel"_s, m_form->widget());
    section->addRow(m_story);
    auto *list =
        new ShortList(u"threadList"_s, tr("Thread"), tr("It was not raised in any session yet"),
                      &m_thread, 8, m_form->widget());
    addWideRow(section, {}, list);
    connect(list, &ShortList::chosen, this, [this](int row) {
        const SessionId session = m_thread.rows().value(row).session;
        if (!session.isNull())
            emit revealRequested(Kind::Session, session.value());
    });
    QFormLayout *origin = m_form->addSection(tr("Note"), FormColumns::Column::Both);
    m_note = textLabel(u"noteLabel"_s, m_form->widget());
    origin->addRow(m_note);
    m_toNote = linkButton(u"noteButton"_s, m_form->widget());
    m_toNote->setText(tr("Show the note"));
    origin->addRow(m_toNote);
    connect(m_toNote, &QToolButton::clicked, this,
            [this] { emit revealRequested(Kind::Note, m_noteId.value()); });
}

bool ActionPanel::refresh(const ChangeSet &changes)
{
    const bool isTouched = changes.touches(Kind::Action) || changes.touches(Kind::Note)
        || changes.touches(Kind::Session) || changes.touches(Kind::Person)
        || changes.touches(Kind::Organization) || changes.touches(Kind::Series);
    return !isTouched || show(false);
}

bool ActionPanel::commit()
{
    bool isTaken = true;
    for (FieldEditor *field : findChildren<FieldEditor *>())
        isTaken = field->commit() && isTaken;
    return isTaken;
}

void ActionPanel::focusText()
{
    m_text->setFocus();
}

bool ActionPanel::show(bool another)
{
    if (!m_draft.id.isNull()) {
        const auto stored = m_points.action(m_draft.id);
        if (!stored) {
            if (stored.error().kind != ErrorKind::NotFound)
                emit failed(stored.error());
            return stored.error().kind != ErrorKind::NotFound;
        }
        m_draft = *stored;
    }
    m_sheet.show(m_draft, another);
    showOwner(m_draft.owner);
    if (m_session) {
        const auto session = Programme(m_workspace).session(m_draft.session);
        m_session->setValue(session ? session->title : QString());
    }
    const auto rows = m_points.rows({m_draft.id});
    const auto thread = m_points.thread(m_draft.id);
    const auto note = m_draft.id.isNull() ? Result<Note>(Note()) : m_points.noteOf(m_draft.id);
    m_thread.setRows(thread.value_or(QList<ActionStep>()));
    m_story->setText(sentence(threadWords(m_thread.rows())));
    m_story->setVisible(m_thread.rows().size() > 1);
    showPlace(rows && !rows->isEmpty() ? rows->first() : ActionRow());
    showNote(note.value_or(Note()));
    return true;
}

void ActionPanel::showOwner(const Owner &owner)
{
    const Directory directory(m_workspace);
    const auto organization = directory.organization(owner.organization);
    m_organization->setValue(organization ? organization->name : QString());
    const auto person = directory.person(owner.person);
    m_person->setValue(person ? person->name : QString());
    m_somebody->setValue(owner.text);
}

void ActionPanel::showPlace(const ActionRow &row)
{
    QStringList lacks;
    for (const ActionLack lack : row.id.isNull() ? QList<ActionLack>() : lacksOf(row))
        lacks.append(label(lack));
    QStringList words{overdueWords(row.overdue), lacks.join(u", "_s)};
    if (row.goesOn)
        words.append(tr("carried on in a later session"));
    words.removeAll(QString());
    m_late->setText(words.isEmpty() ? QString() : u"⚠ "_s + sentence(words.join(u"; "_s)));
    m_late->setVisible(!words.isEmpty());
    m_isLate = row.overdue > 0;
    colorLate();
    if (m_place)
        m_place->setText(tr("%1 (%2)").arg(placeWords(row.number, row.sessionTitle), row.series));
}

void ActionPanel::colorLate()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     m_isLate ? refusalColor(colours) : cautionColor(colours));
    m_late->setPalette(colours);
}

void ActionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_late)
        colorLate();
    QWidget::changeEvent(event);
}

void ActionPanel::showNote(const Note &note)
{
    m_noteId = note.id;
    m_toNote->setVisible(!note.id.isNull());
    m_note->setText(note.id.isNull()          ? tr("It comes from no note.")
                        : note.text.isEmpty() ? tr("The note has no words.")
                                              : shortened(note.text, 600));
}

Result<void> ActionPanel::own(const Owner &owner)
{
    const auto taken = write("owner", [&owner](Action &action) { action.owner = owner; });
    if (taken && m_draft.id.isNull())
        showOwner(owner);
    return taken;
}

Result<void> ActionPanel::write(const QByteArray &field,
                                const std::function<void(Action &)> &change)
{
    if (!m_draft.id.isNull())
        return m_points.edit(m_draft.id, field, change);
    change(m_draft);
    if (m_draft.text.trimmed().isEmpty() || m_draft.session.isNull())
        return {};
    const auto id = m_points.add(m_draft);
    if (!id)
        return tl::unexpected(id.error());
    m_draft.id = *id;
    show(false);
    emit added(*id);
    return {};
}

} // namespace convenor
