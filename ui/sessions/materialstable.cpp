// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/materialstable.h"

#include "ui/sessions/sessionedit.h"
#include "ui/support/materialerrands.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/words.h"
#include "ui/widgets/partlist.h"
#include "ui/widgets/partstable.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/typedvalue.h"
#include "usecases/programme.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, MaterialKind_, Place, Audience_, Language, State, Presenter, Agrees };

constexpr const char *fields[] = {"title",    "kind",  "url",       "audience",
                                  "language", "state", "presenter", "presenter_consents"};

QList<PartColumn> columns()
{
    using Editing = PartColumn::Editing;
    const auto labelOf = [](auto value) { return label(value); };
    return {
        {MaterialsTable::tr("Title"), Editing::Text, {}, {}, {}},
        {MaterialsTable::tr("Kind"),
         Editing::Choice,
         choicesOf<MaterialKind>(labelOf, MaterialsTable::tr("No kind")),
         {},
         {}},
        {MaterialsTable::tr("Link or file"), Editing::Text, {}, {}, {}},
        {MaterialsTable::tr("Audience"), Editing::Choice, choicesOf<Audience>(labelOf), {}, {}},
        {MaterialsTable::tr("Language"), Editing::Text, {}, {}, {}},
        {MaterialsTable::tr("State"),
         Editing::Choice,
         choicesOf<MaterialState>(labelOf, MaterialsTable::tr("No state")),
         {},
         {}},
        {MaterialsTable::tr("Presenter"), Editing::Choice, {}, {}, {}},
        {MaterialsTable::tr("Agrees"), Editing::Check, {}, {}, {}},
    };
}

template <class E>
PartCell cellOf(std::optional<E> value)
{
    return {value ? label(*value) : QString(), value ? wordOf(*value) : QString(), {}};
}

PartCell placeOf(const MaterialRow &row)
{
    if (row.material.content.isNull())
        return {row.material.url, {}, {}};
    const QString size = QLocale().formattedDataSize(row.size, 1, QLocale::DataSizeSIFormat);
    return {MaterialsTable::tr("%1 (%2)").arg(row.material.file, size), {}, {}, false};
}

/// That it went out is no state to be chosen: the ledger knows it.
PartCell stateOf(const MaterialRow &row)
{
    PartCell cell = cellOf(row.material.state);
    if (!row.sentAt.isValid())
        return cell;
    const QString day = QLocale().toString(row.sentAt.toLocalTime().date(), QLocale::ShortFormat);
    const QString sent = MaterialsTable::tr("sent %1").arg(day);
    cell.text = cell.text.isEmpty() ? sent : cell.text + u", "_s + sent;
    return cell;
}

PartRow rowOf(const MaterialRow &row, QList<std::pair<QString, QString>> presenters)
{
    const Material &material = row.material;
    PartRow shown{material.id.value(), {}};
    shown.cells.append({material.title, {}, {}});
    shown.cells.append(cellOf(material.kind));
    shown.cells.append(placeOf(row));
    shown.cells.append(
        {label(material.audience), wordOf(material.audience), signOf(material.audience)});
    shown.cells.append({material.language, {}, {}});
    shown.cells.append(stateOf(row));
    const QString id =
        material.presenter.isNull() ? QString() : QString::number(material.presenter.value());
    const auto isThis = [&id](const auto &each) { return each.first == id; };
    if (std::none_of(presenters.cbegin(), presenters.cend(), isThis))
        presenters.append({id, row.presenter});
    PartCell presenter{row.presenter, id, {}};
    presenter.choices = presenters;
    shown.cells.append(presenter);
    // Nobody can agree where nobody presents it.
    const bool canAgree = !material.presenter.isNull() || material.presenterConsents;
    shown.cells.append({{}, material.presenterConsents, {}, canAgree});
    return shown;
}

} // namespace

MaterialsTable::MaterialsTable(Workspace &workspace, Prompts &prompts, Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_materials(workspace)
    , m_errands(new MaterialErrands(workspace, prompts, jobs, this))
    , m_table(new PartsTable(u"materialsTable"_s, tr("Files and links"), columns(), 0, this))
    , m_hint(new QLabel(tr("No file yet — attach one, drop files or links here, or paste a link "
                           "below. Each is internal until you choose another audience."),
                        this))
    , m_lacks(new QLabel(this))
    , m_link(new QLineEdit(this))
{
    setAcceptDrops(true);
    m_hint->setObjectName(u"materialsHint"_s);
    m_hint->setWordWrap(true);
    m_lacks->setObjectName(u"materialLacksLabel"_s);
    showPlain(m_lacks);
    m_table->setWidths({0, 96, 0, 96, 68, 84, 116, 60});
    buildAdders();
    buildDeeds();
    connectErrands();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_lacks);
}

void MaterialsTable::buildAdders()
{
    m_link->setObjectName(u"linkEdit"_s);
    m_link->setAccessibleName(tr("Link to add"));
    m_link->setPlaceholderText(tr("Paste a link and press Enter"));
    m_link->setAcceptDrops(false); // what is dropped on it is taken by the whole tab
    m_table->addWidget(m_link);
    auto *attachButton =
        new QPushButton(QIcon::fromTheme(u"mail-attachment"_s), tr("Attach files…"), this);
    attachButton->setObjectName(u"attachButton"_s);
    attachButton->setAccessibleName(tr("Attach files"));
    m_table->addWidget(attachButton);
    connect(m_link, &QLineEdit::returnPressed, this, [this] { addLinks(m_link->text()); });
    connect(attachButton, &QPushButton::clicked, this, &MaterialsTable::attach);
}

void MaterialsTable::buildDeeds()
{
    const auto add = [this](const QString &name, const QString &text, const QString &icon,
                            const QKeySequence &key, auto deed) {
        QAction *action = m_table->addDeed(name, text, QIcon::fromTheme(icon), key);
        connect(action, &QAction::triggered, this, [this, deed] {
            if (const MaterialRow *row = current())
                deed(row->material);
        });
        return action;
    };
    m_open = add(u"openFile"_s, tr("Open"), u"document-open"_s, Qt::CTRL | Qt::Key_Return,
                 [this](const Material &material) { m_errands->open(material); });
    m_save =
        add(u"saveFile"_s, tr("Save the file as…"), u"document-save-as"_s, QKeySequence::SaveAs,
            [this](const Material &material) { m_errands->save(material); });
    m_replace = add(u"replaceFile"_s, tr("Replace by a newer file…"), u"document-replace"_s, {},
                    [this](const Material &material) { m_errands->replace(material); });
    m_saveAll = add(u"saveAllFiles"_s, tr("Save all files of the session…"), u"document-save-all"_s,
                    {}, [this](const Material &) { m_errands->saveAll(m_session); });
    m_paste = new QAction(QIcon::fromTheme(u"edit-paste"_s), tr("Paste files or links"), this);
    m_paste->setObjectName(u"pasteMaterialsAction"_s);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetShortcut);
    m_table->view()->addAction(m_paste);
    connect(m_paste, &QAction::triggered, this, &MaterialsTable::paste);
    connect(m_table, &PartsTable::currentChanged, this, &MaterialsTable::updateDeeds);
    connect(m_table, &PartsTable::removeRequested, this, &MaterialsTable::remove);
    m_table->model()->onEdit(
        [this](qint64 id, int column, const QVariant &value) { return edit(id, column, value); });
}

void MaterialsTable::connectErrands()
{
    connect(m_errands, &MaterialErrands::done, this, &MaterialsTable::done);
    connect(m_errands, &MaterialErrands::told, this, &MaterialsTable::told);
    connect(m_errands, &MaterialErrands::refused, m_table, &PartsTable::tell);
    connect(m_errands, &MaterialErrands::attached, this,
            [this](SessionId session, const QList<MaterialId> &added) {
                refresh();
                if (session == m_session && !added.isEmpty())
                    m_table->select(added.last().value());
            });
}

void MaterialsTable::setSession(SessionId session)
{
    if (session != m_session) {
        m_link->clear();
        m_table->tell({});
    }
    m_session = session;
    refresh();
}

void MaterialsTable::refresh()
{
    const auto materials = m_materials.rows(m_session);
    if (!materials) {
        m_table->tell(worded(materials.error()));
        return;
    }
    m_rows = *materials;
    const auto names = presenters();
    QList<PartRow> rows;
    for (const MaterialRow &each : std::as_const(m_rows))
        rows.append(rowOf(each, names));
    m_table->setRows(rows);
    m_hint->setVisible(rows.isEmpty());
    updateDeeds();
}

/// The session's speakers.
QList<std::pair<QString, QString>> MaterialsTable::presenters() const
{
    QList<PersonId> people;
    for (const Speaker &each :
         Programme(m_workspace).session(m_session).value_or(Session()).speakers)
        people.append(each.person);
    const auto names = namesOf(m_workspace, people);
    QList<std::pair<QString, QString>> choices{{QString(), tr("Nobody")}};
    for (const PersonId id : std::as_const(people)) {
        const std::pair choice(QString::number(id.value()), names.value(id));
        if (!choices.contains(choice))
            choices.append(choice);
    }
    return choices;
}

void MaterialsTable::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_table->setReadOnly(readOnly);
    updateDeeds();
}

void MaterialsTable::addLinks(const QString &text)
{
    const QStringList links = text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    const auto added = m_materials.addLinks(m_session, links);
    if (!added) {
        const QString way = wayOut(added.error());
        m_table->tell(sentence(worded(added.error())) + u' ' + sentence(way));
        return;
    }
    m_table->tell({});
    if (added->isEmpty())
        return;
    m_link->clear();
    emit done(tr("%n links added", nullptr, int(added->size())));
    refresh();
    m_table->edit(added->last().value(), Title);
}

void MaterialsTable::attach()
{
    m_errands->attach(m_session, m_prompts.filesToOpen(tr("Attach files"), tr("All files (*)")));
}

bool MaterialsTable::canTake(const QMimeData *mime) const
{
    return !m_isReadOnly && mime && (mime->hasUrls() || mime->hasText());
}

/// Files are attached; everything else has to be links.
void MaterialsTable::take(const QMimeData *mime)
{
    if (!canTake(mime))
        return;
    QStringList files;
    QStringList links;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
        else
            links.append(url.toString(QUrl::FullyEncoded));
    }
    if (files.isEmpty() && links.isEmpty())
        links.append(mime->text());
    if (!links.isEmpty())
        addLinks(links.join(u'\n'));
    m_errands->attach(m_session, files);
}

void MaterialsTable::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void MaterialsTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(event->mimeData())) {
        event->setDropAction(Qt::CopyAction); // the file stays where it is
        event->accept();
    }
}

void MaterialsTable::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(event->mimeData());
}

void MaterialsTable::remove(qint64 id)
{
    const auto removed = m_materials.removeMaterial(MaterialId(id));
    m_table->tell(refusalOf(removed));
    if (removed)
        emit done(tr("Material removed"));
}

void MaterialsTable::updateDeeds()
{
    const MaterialRow *row = current();
    const bool hasFile = row && !row->material.content.isNull();
    m_open->setEnabled(row && (hasFile || !row->material.url.isEmpty()));
    m_save->setEnabled(hasFile);
    m_replace->setEnabled(row && !m_isReadOnly);
    m_replace->setText(hasFile ? tr("Replace by a newer file…") : tr("Put a file in its place…"));
    m_saveAll->setEnabled(std::any_of(m_rows.cbegin(), m_rows.cend(), [](const MaterialRow &each) {
        return !each.material.content.isNull();
    }));
    m_paste->setEnabled(!m_isReadOnly);
    tellLacks();
}

/// Of the chosen one why it waits; else how many do.
void MaterialsTable::tellLacks()
{
    const MaterialRow *row = current();
    QString words;
    if (row && !lacksOf(row->material).isEmpty()) {
        words = tr("Not handed out yet: %1.").arg(lackWords(row->material));
    } else if (row && row->material.audience == Audience::Internal) {
        words = tr("For organizers only: it is never handed out.");
    } else {
        const auto waiting =
            std::count_if(m_rows.cbegin(), m_rows.cend(), [](const MaterialRow &each) {
                return !lacksOf(each.material).isEmpty();
            });
        if (waiting > 0)
            words = tr("%n of these cannot be handed out yet", nullptr, int(waiting));
        else if (row)
            words = tr("It can be handed out.");
    }
    m_lacks->setText(words);
    m_lacks->setVisible(!words.isEmpty());
}

QString MaterialsTable::edit(qint64 id, int column, const QVariant &value)
{
    const QString typed = value.toString();
    Material read;
    if (column == Language) {
        if (const auto fit = readTyped(fields[column], typed, read.language); !fit)
            return worded(fit.error());
    }
    Audience before = Audience::Internal;
    Material after;
    const auto edited =
        m_materials.editMaterial(MaterialId(id), fields[column], [&](Material &material) {
            before = material.audience;
            switch (column) {
            case Title:
                material.title = typed;
                break;
            case MaterialKind_:
                material = withKind(material, fromWord<MaterialKind>(typed));
                break;
            case Place:
                material.url = typed;
                break;
            case Audience_:
                material.audience = fromWord<Audience>(typed).value_or(material.audience);
                break;
            case Language:
                material.language = typed;
                break;
            case State:
                material.state = fromWord<MaterialState>(typed);
                break;
            case Presenter:
                material = withPresenter(material, PersonId(typed.toLongLong()));
                break;
            case Agrees:
                material.presenterConsents = value.toBool();
                break;
            }
            after = material;
        });
    if (edited && column == MaterialKind_ && after.kind && after.audience != before)
        emit told(usualAudienceWords(*after.kind));
    return refusalOf(edited);
}

const MaterialRow *MaterialsTable::current() const
{
    for (const MaterialRow &row : m_rows) {
        if (row.material.id.value() == m_table->currentId())
            return &row;
    }
    return nullptr;
}

} // namespace convenor
