// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/registrationimport.h"

#include "base/shorttext.h"
#include "ui/registrations/registrationimportcolumns.h"
#include "ui/registrations/registrationimportpreview.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "usecases/outputs.h"
#include "usecases/programme.h"
#include "usecases/registrationintake.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString formatWords(const QString &format)
{
    static const QHash<QString, QString> words{
        {u"zoom-registrations"_s, RegistrationImport::tr("a registration report of Zoom")},
        {u"google-forms"_s, RegistrationImport::tr("answers to a Google form")},
        {u"microsoft-forms"_s, RegistrationImport::tr("answers to a Microsoft form")},
        {u"indico"_s, RegistrationImport::tr("registrations of Indico")},
        {u"eventbrite"_s, RegistrationImport::tr("attendees of Eventbrite")},
    };
    return words.value(format, RegistrationImport::tr("a list"));
}

/// How a day of the list reads where its numbers do not tell; empty where none stands in it.
QString exampleOfDay(const ComingRegistrations &list)
{
    constexpr qsizetype longest = 24;
    const auto column =
        std::ranges::find(list.columns, RegistrationField::RegisteredAt, &ColumnMeaning::field);
    if (column == list.columns.end() || list.rows.isEmpty())
        return {};
    return shortened(list.rows.first().listed.cells.value(column - list.columns.begin()), longest);
}

bool isAmong(const QList<Lookalike> &candidates, qint64 id)
{
    return id == 0 || std::ranges::find(candidates, id, &Lookalike::id) != candidates.end();
}

} // namespace

void RegistrationImport::Decisions::apply(ComingRegistrations &list) const
{
    for (ComingRegistration &row : list.rows) {
        row.decidedPerson.reset();
        row.decidedOrganization.reset();
        const auto person = people.constFind(row.listed.line);
        if (person != people.cend() && isAmong(row.people, person->value()))
            row.decidedPerson = *person;
        const auto organization = organizations.constFind(organizationKey(row.listed.organization));
        if (organization != organizations.cend()
            && isAmong(row.organizations, organization->value()))
            row.decidedOrganization = *organization;
    }
}

RegistrationImport::RegistrationImport(Workspace &workspace, Prompts &prompts, ListSource source,
                                       ComingRegistrations list, QWidget *parent)
    : RegistrationImport(new QTabWidget, workspace, prompts, std::move(source), std::move(list),
                         parent)
{
}

RegistrationImport::RegistrationImport(QTabWidget *body, Workspace &workspace, Prompts &prompts,
                                       ListSource source, ComingRegistrations list, QWidget *parent)
    : ImportDialog({u"registrationImport"_s,
                    tr("Import registrations"),
                    {},
                    {},
                    {},
                    u"registrationsSummary"_s,
                    u"takeRegistrationsButton"_s},
                   body, parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_source(std::move(source))
    , m_list(std::move(list))
    , m_body(body)
    , m_preview(new RegistrationImportPreview(this))
    , m_form(new QFormLayout)
    , m_target(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_gone(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_saveRefused(addButton(u"saveRefusedButton"_s, tr("Save &refused rows…")))
    , m_plans([this](const Plan &plan) { show(plan); })
    , m_writing([this](const Result<void> &written) { taken(written); })
{
    m_wish.isAsked = true;
    m_wish.goesOn = [this](int) { return !m_isLeft; };
    resize(1120, 640);
    buildTarget();
    buildBody();
    connect(m_saveRefused, &QPushButton::clicked, this, &RegistrationImport::saveRefused);
    m_saveRefused->setAutoDefault(false);
    showList();
    const bool tellsNobody = m_list.count(Fate::Refused) == m_list.rows.size();
    m_body->setCurrentWidget(tellsNobody ? static_cast<QWidget *>(m_columns) : m_preview);
}

RegistrationImport::~RegistrationImport()
{
    m_isLeft = true;
}

void RegistrationImport::reject()
{
    if (m_isTaking)
        return; // it will be one change, all of it
    m_isLeft = true;
    ImportDialog::reject();
}

void RegistrationImport::buildTarget()
{
    auto *above = new QWidget(this);
    above->setLayout(m_form);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_target->setObjectName(u"targetChoice"_s);
    m_order->setObjectName(u"dayOrderChoice"_s);
    const auto sessions = Programme(m_workspace).sessions(m_list.target.series);
    constexpr qsizetype longest = 90;
    if (sessions) {
        for (const SessionRow &each : *sessions)
            m_target->addItem(tr("Session %1: %2 (%3)")
                                  .arg(QString::number(each.number), shortened(each.title, longest),
                                       dateWords(each.date)),
                              each.id.value());
    }
    m_target->addItem(tr("The whole meeting, all its sessions"), 0);
    m_target->setCurrentIndex(std::max(0, m_target->findData(m_list.target.session.value())));
    m_order->addItem(tr("The day comes first"), int(DayOrder::DayFirst));
    m_order->addItem(tr("The month comes first"), int(DayOrder::MonthFirst));
    m_form->addRow(tr("They &register for"), m_target);
    m_form->addRow(tr("&Dates"), m_order);
    m_gone->setObjectName(u"goneLabel"_s);
    showPlain(m_gone);
    addAbove(above);
    addAbove(m_gone);
    connect(m_target, &QComboBox::activated, this, [this] {
        m_list.target.session = SessionId(m_target->currentData().toLongLong());
        readAgain();
    });
    connect(m_order, &QComboBox::activated, this, [this] {
        m_wish.order = DayOrder(m_order->currentData().toInt());
        readAgain();
    });
}

void RegistrationImport::buildBody()
{
    m_body->setObjectName(u"importTabs"_s);
    m_body->setDocumentMode(true);
    m_body->addTab(m_preview, {});
    addColumns();
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(gridStep);
    QSizePolicy place = m_progress->sizePolicy();
    place.setRetainSizeWhenHidden(true); // nothing jumps
    m_progress->setSizePolicy(place);
    m_progress->hide();
    addAbove(m_progress);
    connect(m_preview, &RegistrationImportPreview::personDecided, this,
            [this](qsizetype row, std::optional<PersonId> person) {
                const int line = m_list.rows[row].listed.line;
                m_decisions.people.remove(line);
                if (person)
                    m_decisions.people.insert(line, *person);
                judgeAgain();
            });
    connect(m_preview, &RegistrationImportPreview::organizationDecided, this,
            [this](qsizetype row, std::optional<OrganizationId> organization) {
                const QString key = organizationKey(m_list.rows[row].listed.organization);
                m_decisions.organizations.remove(key);
                if (organization)
                    m_decisions.organizations.insert(key, *organization);
                judgeAgain();
            });
}

void RegistrationImport::addColumns()
{
    const auto series = Programme(m_workspace).series(m_list.target.series);
    m_columns = new RegistrationImportColumns(series ? series->criteria : QList<Criterion>(), this);
    m_body->addTab(m_columns, {});
    connect(m_columns, &RegistrationImportColumns::corrected, this, [this] {
        m_wish.headings = m_list.headings;
        m_wish.columns = m_columns->columns();
        readAgain();
    });
}

/// The list anew, with what was said of it.
void RegistrationImport::readAgain()
{
    setBusy(true);
    m_plans.ask([&workspace = m_workspace, source = m_source, target = m_list.target, wish = m_wish,
                 decisions = m_decisions]() -> Plan {
        const RegistrationLists lists(workspace);
        auto list = lists.read(target, source, wish);
        if (list && !(decisions.people.isEmpty() && decisions.organizations.isEmpty())) {
            decisions.apply(*list);
            if (const auto judged = lists.judge(*list); !judged)
                return {tl::unexpected(judged.error()), true};
        }
        return {std::move(list), true};
    });
}

void RegistrationImport::judgeAgain()
{
    setBusy(true);
    m_plans.ask(
        [&workspace = m_workspace, list = m_list, decisions = m_decisions]() mutable -> Plan {
            decisions.apply(list);
            if (const auto judged = RegistrationLists(workspace).judge(list); !judged)
                return {tl::unexpected(judged.error()), false};
            return {list, false};
        });
}

void RegistrationImport::show(const Plan &plan)
{
    if (m_isLeft)
        return;
    setBusy(false);
    if (!plan.list) {
        emit failed(plan.list.error());
        m_gone->setText(worded(plan.list.error()));
        m_gone->show();
        setTake(tr("&Import"), false);
        return;
    }
    m_list = *plan.list;
    if (plan.isRead) {
        showList();
    } else {
        m_preview->update(m_list);
        count();
    }
}

void RegistrationImport::showList()
{
    setIntroduction(introduction());
    m_preview->setList(m_list);
    m_columns->setList(m_list);
    m_body->setTabText(0, tr("Ro&ws (%1)").arg(QLocale().toString(m_list.rows.size())));
    m_body->setTabText(1, tr("&Columns (%1)").arg(QLocale().toString(m_list.headings.size())));
    m_order->setVisible(m_list.isOrderUnknown);
    auto *asks = qobject_cast<QLabel *>(m_form->labelForField(m_order));
    asks->setVisible(m_list.isOrderUnknown);
    asks->setText(tr("&Dates such as %1").arg(exampleOfDay(m_list).replace(u'&', u"&&"_s)));
    m_order->setCurrentIndex(m_order->findData(int(m_list.order)));
    m_gone->setVisible(!m_list.gone.isEmpty());
    constexpr qsizetype longest = 200;
    m_gone->setText(
        tr("%n no longer in the list, left as they are: %1", nullptr, int(m_list.gone.size()))
            .arg(shortened(m_list.gone.join(u", "_s), longest)));
    m_gone->setToolTip(plainToolTip(m_list.gone.join(u'\n')));
    count();
}

QString RegistrationImport::introduction() const
{
    QString text = tr("%1 is %2. Whoever is new is pending, whatever the sender's program says; "
                      "decisions stay as they are.")
                       .arg(m_list.name, formatWords(m_list.format));
    const bool tellsNobody = std::ranges::none_of(m_list.columns, [](const ColumnMeaning &each) {
        return each.field == RegistrationField::Name || each.field == RegistrationField::Email
            || each.field == RegistrationField::GivenName
            || each.field == RegistrationField::FamilyName;
    });
    if (tellsNobody)
        text +=
            u'\n' + tr("⚠ No column tells who registered: say which one has names or addresses.");
    else if (!m_list.hasAddresses)
        text += u'\n' + tr("⚠ No row has an address: people are told apart by name alone.");
    return text;
}

void RegistrationImport::setBusy(bool isBusy, const QString &what)
{
    m_progress->setVisible(isBusy);
    if (isBusy)
        setTake(what.isEmpty() ? tr("Reading…") : what, false);
}

void RegistrationImport::saveRefused()
{
    const QString name = QFileInfo(m_list.name).completeBaseName();
    const QString path = m_prompts.fileToSave(
        tr("Save refused rows"), tr("%1 refused").arg(name) + u".csv"_s, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const auto written = writeFile(path, refusedRegistrations(m_list));
    if (!written)
        emit failed(written.error());
    m_gone->setText(written ? tr("Refused rows saved to %1: correct them there and import it.")
                                  .arg(QDir::toNativeSeparators(path))
                            : worded(written.error()));
    m_gone->show();
}

void RegistrationImport::count()
{
    const int taken =
        m_list.count(Fate::New) + m_list.count(Fate::Changed) + m_list.count(Fate::Cancelled);
    setTake(tr("&Import %n registrations", nullptr, taken), taken > 0 || m_list.layout);
    m_saveRefused->setVisible(m_list.count(Fate::Refused) > 0);
    QStringList parts;
    const auto say = [&](Fate fate, const QString &words) {
        if (const int rows = m_list.count(fate); rows > 0)
            parts.append(words.arg(QLocale().toString(rows)));
    };
    say(Fate::New, tr("%1 new"));
    say(Fate::Changed, tr("%1 changed"));
    say(Fate::Cancelled, tr("%1 cancelled"));
    say(Fate::Same, tr("%1 as before"));
    say(Fate::Doubtful, tr("%1 doubtful left out"));
    say(Fate::Refused, tr("%1 refused"));
    setSummary(parts.isEmpty() ? tr("No rows below the headings") : parts.join(u", "_s));
}

bool RegistrationImport::take()
{
    m_isTaking = true;
    setBusy(true, tr("Importing…"));
    m_body->setEnabled(false);
    m_target->setEnabled(false);
    m_order->setEnabled(false);
    m_writing.ask([&workspace = m_workspace, list = m_list] {
        return RegistrationLists(workspace).take(list);
    });
    return false;
}

void RegistrationImport::taken(const Result<void> &written)
{
    m_isTaking = false;
    setBusy(false);
    m_body->setEnabled(true);
    m_target->setEnabled(true);
    m_order->setEnabled(true);
    if (!written) {
        emit failed(written.error());
        m_gone->setText(worded(written.error()));
        m_gone->show();
        count();
        return;
    }
    const int taken =
        m_list.count(Fate::New) + m_list.count(Fate::Changed) + m_list.count(Fate::Cancelled);
    emit done(tr("%n registrations imported from %1", nullptr, taken).arg(m_list.name));
    accept();
}

} // namespace convenor
