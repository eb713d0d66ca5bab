// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendanceimport.h"

#include "ui/support/plainlabel.h"
#include "usecases/duplicates.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Minutes, Becomes };

/// What is chosen of a row, beside the ids of people.
enum Choice : qint64 { Leave = -1, Register = -2, NotParticipant = -3, SomebodyElse = -4 };

bool isToBeDecided(const ComingVisitor &each)
{
    return each.decision || each.fate == VisitorFate::Doubtful
        || each.fate == VisitorFate::Unmatched || each.fate == VisitorFate::NotParticipant;
}

QString nameOf(const Visitor &visitor)
{
    QString name = visitor.name.isEmpty() ? visitor.email : visitor.name;
    if (!visitor.originalName.isEmpty())
        name += u" (%1)"_s.arg(visitor.originalName);
    return name;
}

QString candidateWords(const ComingAttendance &coming, const Lookalike &candidate)
{
    const QString why = worded(candidate.judgement.why);
    const QString name = coming.names.value(candidate.id);
    return why.isEmpty() ? AttendanceImport::tr("Is %1").arg(name)
                         : AttendanceImport::tr("Is %1 (%2)").arg(name, why);
}

QString programOf(const QString &format)
{
    if (format == u"zoom-webinar")
        return AttendanceImport::tr("a Zoom webinar");
    if (format == u"zoom-meeting")
        return AttendanceImport::tr("a Zoom meeting");
    if (format == u"teams")
        return AttendanceImport::tr("a Teams meeting");
    if (format == u"webex")
        return AttendanceImport::tr("a Webex meeting");
    return AttendanceImport::tr("a list");
}

QString roleOf(const ComingVisitor &each)
{
    switch (each.visitor.role) {
    case VisitorRole::Bot:
        return AttendanceImport::tr("Takes notes or records: not counted");
    case VisitorRole::Host:
        return AttendanceImport::tr("Host: not counted");
    case VisitorRole::Panelist:
        return AttendanceImport::tr("Panelist: not counted");
    case VisitorRole::Attendee:
    case VisitorRole::DialledIn:
        break;
    }
    return AttendanceImport::tr("Speaker or team: not counted");
}

QString becomes(const ComingAttendance &coming, const ComingVisitor &each)
{
    if (each.fate == VisitorFate::Apart)
        return roleOf(each);
    const QString whom = coming.names.value(each.person.value());
    if (each.minutes < coming.leastMinutes)
        return AttendanceImport::tr("%1, for too short").arg(whom);
    return whom;
}

} // namespace

AttendanceImport::AttendanceImport(Workspace &workspace, ComingAttendance coming, QWidget *parent)
    : ImportDialog({u"attendanceImport"_s,
                    coming.name.isEmpty() ? tr("Unmatched attendees") : tr("Import attendance"),
                    u"comingVisitors"_s,
                    tr("Who was there"),
                    {tr("Attendee"), tr("Minutes"), tr("Who it is")},
                    u"attendanceSummary"_s,
                    u"takeButton"_s},
                   parent)
    , m_workspace(workspace)
    , m_attendances(workspace)
    , m_coming(std::move(coming))
    , m_session(new QComboBox(this))
    , m_least(new QSpinBox(this))
    , m_dayOrder(new QComboBox(this))
    , m_warning(new QLabel(this))
    , m_confirmed(new QCheckBox(tr("It &is this session's report"), this))
    , m_registerAll(new QPushButton(tr("&Register all who are not matched"), this))
{
    resize(960, 640);
    build();
    showAll();
}

void AttendanceImport::build()
{
    auto *above = new QWidget(this);
    auto *form = new QFormLayout(above);
    form->setContentsMargins(0, 0, 0, 0);
    m_least->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_registerAll->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    buildSessions(form);
    m_least->setObjectName(u"leastMinutesSpin"_s);
    m_least->setRange(0, 24 * 60);
    m_least->setSpecialValueText(tr("Whoever was there"));
    m_least->setSuffix(tr(" minutes or more"));
    m_least->setMinimumWidth(220);
    m_least->setValue(m_coming.leastMinutes);
    form->addRow(tr("Counts as &attended"), m_least);
    buildOrder(form);
    showPlain(m_warning);
    m_warning->setObjectName(u"otherSessionLabel"_s);
    m_confirmed->setObjectName(u"confirmCheck"_s);
    m_registerAll->setObjectName(u"registerAllButton"_s);
    form->addRow(m_warning);
    form->addRow(m_confirmed);
    form->addRow(QString(), m_registerAll);
    addAbove(above);
    list()->horizontalHeader()->setSectionResizeMode(Minutes, QHeaderView::ResizeToContents);
    connect(m_least, &QSpinBox::valueChanged, this,
            [this](int minutes) { tell(m_attendances.setLeastMinutes(m_coming, minutes)); });
    connect(m_confirmed, &QCheckBox::toggled, this, [this](bool isConfirmed) {
        m_coming.isConfirmed = isConfirmed;
        count();
    });
    connect(m_registerAll, &QPushButton::clicked, this, &AttendanceImport::registerAll);
}

void AttendanceImport::buildSessions(QFormLayout *form)
{
    m_session->setObjectName(u"sessionCombo"_s);
    m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const Programme programme(m_workspace);
    const auto sessions = programme.session(m_coming.session).and_then([&](const Session &each) {
        return programme.sessions(each.series);
    });
    for (const SessionRow &each : sessions.value_or(QList<SessionRow>())) {
        m_session->addItem(
            u"%1  %2, %3"_s.arg(QString::number(each.number), each.title, dateWords(each.date)),
            each.id.value());
    }
    m_session->setCurrentIndex(m_session->findData(m_coming.session.value()));
    form->addRow(tr("&Session"), m_session);
    connect(m_session, &QComboBox::activated, this, [this] { readAgain(); });
}

void AttendanceImport::buildOrder(QFormLayout *form)
{
    m_dayOrder->setObjectName(u"dayOrderCombo"_s);
    m_dayOrder->addItem(tr("Day, then month"), int(DayOrder::DayFirst));
    m_dayOrder->addItem(tr("Month, then day"), int(DayOrder::MonthFirst));
    if (m_coming.isOrderUnknown)
        form->addRow(tr("&Days are written"), m_dayOrder);
    else
        m_dayOrder->hide();
    connect(m_dayOrder, &QComboBox::activated, this, [this] { readAgain(); });
}

void AttendanceImport::readAgain()
{
    const SessionId session(m_session->currentData().toLongLong());
    AttendanceWish wish;
    if (!m_dayOrder->isHidden())
        wish.order = DayOrder(m_dayOrder->currentData().toInt());
    const auto read = m_coming.path.isEmpty() ? m_attendances.kept(session)
                                              : m_attendances.read(session, m_coming.path, wish);
    if (!read) {
        emit failed(read.error());
        m_session->setCurrentIndex(m_session->findData(m_coming.session.value()));
        return;
    }
    m_coming = *read;
    m_confirmed->setChecked(false);
    const QSignalBlocker blocker(m_least);
    m_least->setValue(m_coming.leastMinutes);
    showAll();
}

/// Everything anew, for what was read.
void AttendanceImport::showAll()
{
    const QString topic =
        m_coming.facts.topic.isEmpty() ? QString() : u" \u201c%1\u201d"_s.arg(m_coming.facts.topic);
    setIntroduction(m_coming.name.isEmpty()
                        ? tr("Attendees whom no registration was found for wait here.")
                        : tr("%1: %n rows of %2.", nullptr, m_coming.rows)
                              .arg(m_coming.name, programOf(m_coming.format) + topic));
    const bool isOther = !m_coming.ofAnother.code.isEmpty();
    m_warning->setText(u"⚠ "_s + worded(m_coming.ofAnother));
    m_warning->setVisible(isOther);
    m_confirmed->setVisible(isOther);
    fill();
    count();
}

void AttendanceImport::fill()
{
    m_isFilling = true;
    m_order.clear();
    for (qsizetype i = 0; i < m_coming.visitors.size(); ++i)
        m_order.append(i);
    static constexpr std::array urgency{VisitorFate::Doubtful,    VisitorFate::Unmatched,
                                        VisitorFate::Registering, VisitorFate::NotParticipant,
                                        VisitorFate::Matched,     VisitorFate::Apart};
    std::ranges::stable_sort(m_order, {}, [this](qsizetype each) {
        return std::ranges::find(urgency, m_coming.visitors[each].fate) - urgency.begin();
    });
    list()->setRowCount(0); // with the choices in them
    list()->setRowCount(int(m_order.size()) + refusedRows());
    for (int row = 0; row < int(m_order.size()); ++row) {
        fillRow(row);
        if (isToBeDecided(visitor(row)))
            offer(row);
    }
    for (int i = 0; i < refusedRows(); ++i) {
        const ReportedRow &refused = m_coming.refused[i];
        const int row = int(m_order.size()) + i;
        list()->setItem(row, Name, itemOf(tr("⚠ Line %1").arg(refused.line)));
        list()->setItem(row, Minutes, itemOf({}));
        list()->setItem(row, Becomes, itemOf(tr("Refused: %1").arg(worded(refused.why))));
    }
    list()->setCurrentCell(0, Name);
    m_isFilling = false;
}

void AttendanceImport::fillRow(int row)
{
    const ComingVisitor &each = visitor(row);
    list()->setItem(row, Name, itemOf(nameOf(each.visitor), each.visitor.email));
    auto *minutes = itemOf(QLocale().toString(each.minutes));
    minutes->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    list()->setItem(row, Minutes, minutes);
    list()->setItem(row, Becomes, itemOf(becomes(m_coming, each)));
}

/// Who the visitor of this row is, or what else becomes of them.
void AttendanceImport::offer(int row)
{
    const ComingVisitor &each = visitor(row);
    auto *choice = new QComboBox(list());
    choice->setObjectName(u"whom%1"_s.arg(row));
    choice->setAccessibleName(tr("Who %1 is").arg(nameOf(each.visitor)));
    choice->addItem(each.candidates.isEmpty() ? tr("Not registered: wait in the queue")
                                              : tr("⚠ May be registered: wait in the queue"),
                    qint64(Leave));
    for (const Lookalike &candidate : each.candidates)
        choice->addItem(candidateWords(m_coming, candidate), candidate.id);
    choice->addItem(tr("Register as new"), qint64(Register));
    choice->addItem(tr("Not a participant"), qint64(NotParticipant));
    choice->addItem(tr("Is somebody else who registered…"), qint64(SomebodyElse));
    if (each.fate == VisitorFate::NotParticipant)
        choice->setCurrentIndex(choice->findData(qint64(NotParticipant)));
    list()->setCellWidget(row, Becomes, choice);
    connect(choice, &QComboBox::activated, this, [this, row, choice] { choose(row, choice); });
}

void AttendanceImport::choose(int row, QComboBox *choice)
{
    using enum VisitorDecision::Kind;
    const qint64 chosen = choice->currentData().toLongLong();
    if (chosen == SomebodyElse)
        offerEverybody(choice);
    else if (chosen == Choice::Leave)
        decide(row, {VisitorDecision::Kind::Leave, {}});
    else if (chosen == Choice::Register)
        decide(row, {VisitorDecision::Kind::Register, {}});
    else if (chosen == Choice::NotParticipant)
        decide(row, {VisitorDecision::Kind::NotParticipant, {}});
    else if (chosen > 0)
        decide(row, {Is, PersonId(chosen)});
}

/// All who registered are to be chosen from, by typing a part of the name.
void AttendanceImport::offerEverybody(QComboBox *choice)
{
    choice->removeItem(choice->findData(qint64(SomebodyElse)));
    for (const PersonId id : std::as_const(m_coming.registrants))
        choice->addItem(tr("Is %1").arg(m_coming.names.value(id.value())), id.value());
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    choice->completer()->setFilterMode(Qt::MatchContains);
    choice->setCurrentIndex(0);
    choice->setFocus();
    choice->showPopup();
}

void AttendanceImport::registerAll()
{
    for (int row = 0; row < int(m_order.size()); ++row) {
        if (visitor(row).fate != VisitorFate::Unmatched)
            continue;
        m_coming.visitors[m_order[row]].decision = {VisitorDecision::Kind::Register, {}};
        auto *choice = qobject_cast<QComboBox *>(list()->cellWidget(row, Becomes));
        if (choice)
            choice->setCurrentIndex(choice->findData(qint64(Register)));
    }
    tell(m_attendances.setLeastMinutes(m_coming, m_coming.leastMinutes));
}

void AttendanceImport::decide(int row, const VisitorDecision &decision)
{
    tell(m_attendances.decide(m_coming, m_order[row], decision));
}

/// What was judged anew is shown.
void AttendanceImport::tell(const Result<void> &judged)
{
    if (!judged)
        emit failed(judged.error());
    m_isFilling = true;
    for (int row = 0; row < int(m_order.size()); ++row)
        fillRow(row);
    m_isFilling = false;
    count();
}

void AttendanceImport::count()
{
    if (m_isFilling)
        return;
    const AttendanceFigures &figures = m_coming.figures;
    QStringList parts;
    const auto say = [&parts](int number, const QString &words) {
        parts.append(words.arg(QLocale().toString(number)));
    };
    say(figures.registered, tr("%1 registered"));
    say(figures.attended, tr("%1 attended"));
    if (figures.belowThreshold > 0)
        say(figures.belowThreshold, tr("%1 for too short"));
    say(figures.noShow, tr("%1 did not come"));
    const int waiting =
        m_coming.count(VisitorFate::Doubtful) + m_coming.count(VisitorFate::Unmatched);
    if (waiting > 0)
        say(waiting, tr("%1 in the queue"));
    if (const int added = m_coming.count(VisitorFate::Registering); added > 0)
        say(added, tr("%1 to be registered"));
    if (const int apart = m_coming.count(VisitorFate::Apart); apart > 0)
        say(apart, tr("%1 apart (hosts, speakers, bots)"));
    if (refusedRows() > 0)
        say(refusedRows(), tr("%1 refused"));
    setSummary(parts.join(u" · "_s));
    m_registerAll->setEnabled(m_coming.count(VisitorFate::Unmatched) > 0);
    const bool isAsked = !m_coming.ofAnother.code.isEmpty() && !m_coming.isConfirmed;
    setTake(m_coming.name.isEmpty() ? tr("&Keep") : tr("&Take attendance"),
            !m_coming.visitors.isEmpty() && !isAsked);
}

void AttendanceImport::take()
{
    if (const auto written = m_attendances.take(m_coming); !written)
        emit failed(written.error());
    else
        emit done(tr("Attendance kept: %1 attended")
                      .arg(QLocale().toString(m_coming.figures.attended
                                              + m_coming.count(VisitorFate::Registering))));
}

} // namespace convenor
