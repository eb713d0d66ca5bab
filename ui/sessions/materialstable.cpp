// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/materialstable.h"

#include "ui/sessions/sessionedit.h"
#include "ui/support/prompts.h"
#include "ui/widgets/partlist.h"
#include "ui/widgets/partstable.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/typedvalue.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, MaterialKind_, Place, Audience_, Language, State, Consents };

constexpr const char *fields[] = {
    "title", "kind", "url", "audience", "language", "state", "presenter_consents"};

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
        {MaterialsTable::tr("Presenter agrees"), Editing::Check, {}, {}, {}},
    };
}

template <class E>
PartCell cellOf(std::optional<E> value)
{
    return {value ? label(*value) : QString(), value ? wordOf(*value) : QString(), {}};
}

PartRow rowOf(const Material &material)
{
    const bool isFile = !material.content.isNull();
    PartRow row{material.id.value(), {}};
    row.cells.append({material.title, {}, {}});
    row.cells.append(cellOf(material.kind));
    row.cells.append({isFile ? material.file : material.url, {}, {}, !isFile});
    row.cells.append(
        {label(material.audience), wordOf(material.audience), signOf(material.audience)});
    row.cells.append({material.language, {}, {}});
    row.cells.append(cellOf(material.state));
    row.cells.append({{}, material.presenterConsents, {}});
    return row;
}

/// Something to call a link until somebody gives it a title.
QString titleOfLink(const QUrl &url)
{
    const QString file = url.fileName().section(u'.', 0, 0).replace(u'-', u' ');
    return file.isEmpty() ? url.host() : file;
}

} // namespace

MaterialsTable::MaterialsTable(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_programme(workspace)
    , m_table(new PartsTable(u"materialsTable"_s, tr("Files and links"), columns(), 0, this))
    , m_hint(new QLabel(tr("No file yet — attach one, or paste a link below. Each is internal "
                           "until you choose another audience."),
                        this))
    , m_link(new QLineEdit(this))
{
    m_hint->setObjectName(u"materialsHint"_s);
    m_hint->setWordWrap(true);
    m_table->setWidths({0, 100, 0, 100, 72, 80, 124});
    m_link->setObjectName(u"linkEdit"_s);
    m_link->setAccessibleName(tr("Link to add"));
    m_link->setPlaceholderText(tr("Paste a link and press Enter"));
    m_table->addWidget(m_link);
    auto *attachButton =
        new QPushButton(QIcon::fromTheme(u"mail-attachment"_s), tr("Attach a file…"), this);
    attachButton->setObjectName(u"attachButton"_s);
    attachButton->setAccessibleName(tr("Attach a file"));
    m_table->addWidget(attachButton);
    connect(m_link, &QLineEdit::returnPressed, this, &MaterialsTable::addLink);
    connect(attachButton, &QPushButton::clicked, this, &MaterialsTable::attach);
    buildDeeds();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
}

void MaterialsTable::buildDeeds()
{
    m_save = m_table->addDeed(u"saveFile"_s, tr("Save the file as…"),
                              QIcon::fromTheme(u"document-save-as"_s), QKeySequence::SaveAs);
    connect(m_save, &QAction::triggered, this, &MaterialsTable::save);
    connect(m_table, &PartsTable::currentChanged, this, &MaterialsTable::updateSave);
    connect(m_table, &PartsTable::removeRequested, this, &MaterialsTable::remove);
    m_table->model()->onEdit(
        [this](qint64 id, int column, const QVariant &value) { return edit(id, column, value); });
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
    const auto materials = m_programme.materials(m_session);
    if (!materials) {
        m_table->tell(worded(materials.error()));
        return;
    }
    m_materials = *materials;
    QList<PartRow> rows;
    for (const Material &material : m_materials)
        rows.append(rowOf(material));
    m_table->setRows(rows);
    m_hint->setVisible(rows.isEmpty());
    updateSave();
}

void MaterialsTable::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
    updateSave();
}

void MaterialsTable::addLink()
{
    const QUrl url = QUrl::fromUserInput(m_link->text().trimmed());
    if (!url.isValid() || url.host().isEmpty()) {
        m_table->tell(tr("This is no link such as https://example.org/paper.pdf."));
        return;
    }
    Material material;
    material.session = m_session;
    material.url = url.toString();
    material.title = titleOfLink(url);
    const auto added = m_programme.addMaterial(material);
    m_table->tell(refusalOf(added));
    if (!added)
        return;
    m_link->clear();
    emit done(tr("Link added"));
    m_table->edit(added->value(), Title);
}

void MaterialsTable::attach()
{
    const QString path = m_prompts.fileToOpen(tr("Attach a file"), tr("All files (*)"));
    if (path.isEmpty())
        return;
    Material material;
    material.session = m_session;
    const auto added = m_programme.attachFile(material, path);
    m_table->tell(refusalOf(added));
    if (!added)
        return;
    emit done(tr("File attached"));
    m_table->select(added->value());
}

void MaterialsTable::save()
{
    const Material *material = current();
    if (!material || material->content.isNull())
        return;
    const MaterialId id = material->id;
    const QString path =
        m_prompts.fileToSave(tr("Save the file as"), material->file, tr("All files (*)"));
    if (!path.isEmpty())
        m_table->tell(refusalOf(m_programme.saveFile(id, path)));
}

void MaterialsTable::remove(qint64 id)
{
    const auto removed = m_programme.removeMaterial(MaterialId(id));
    m_table->tell(refusalOf(removed));
    if (removed)
        emit done(tr("Material removed"));
}

void MaterialsTable::updateSave()
{
    const Material *material = current();
    m_save->setEnabled(material && !material->content.isNull());
}

QString MaterialsTable::edit(qint64 id, int column, const QVariant &value)
{
    const QString typed = value.toString();
    Material read;
    if (const auto fit = readTyped(fields[column], typed, read.language); !fit)
        return worded(fit.error());
    return refusalOf(
        m_programme.editMaterial(MaterialId(id), fields[column], [&](Material &material) {
            switch (column) {
            case Title:
                material.title = typed;
                break;
            case MaterialKind_:
                material.kind = fromWord<MaterialKind>(typed);
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
            case Consents:
                material.presenterConsents = value.toBool();
                break;
            }
        }));
}

const Material *MaterialsTable::current() const
{
    for (const Material &material : m_materials) {
        if (material.id.value() == m_table->currentId())
            return &material;
    }
    return nullptr;
}

} // namespace convenor
