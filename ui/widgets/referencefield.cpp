// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/referencefield.h"

#include <QLineEdit>

#include <memory>

namespace convenor {

namespace {

/// The match that was chosen, of those that may share its name.
struct Picked
{
    qint64 id = 0;
    QString name;
};

Result<qint64> meantBy(const QString &name, const Reference &reference, const Picked &picked)
{
    if (name.isEmpty() || (picked.id != 0 && picked.name == name))
        return name.isEmpty() ? 0 : picked.id;
    const QList<qint64> found = calledSo(reference.find(name), name);
    if (found.isEmpty())
        return failure(ErrorKind::Invalid, "document.unknown-word", {name, reference.known});
    if (found.size() > 1)
        return failure(ErrorKind::Invalid, "document.unknown-word",
                       {name,
                        FieldEditor::tr("the names that one alone has: choose from the list "
                                        "which one is meant")});
    return found.first();
}

} // namespace

FieldEditor *referenceField(const QString &name, const QString &label, const Reference &reference,
                            QWidget *parent)
{
    const auto picked = std::make_shared<Picked>();
    const auto commit = [reference, picked](const QString &typed) -> Result<void> {
        return meantBy(typed.simplified(), reference, *picked).and_then(reference.commit);
    };
    FieldEditor *field = FieldEditor::line(name, label, commit, parent);
    auto *line = static_cast<QLineEdit *>(field->editor());
    auto *search = new NameSearch(line, reference.find, reference.addition);
    // A chosen match is written at once; the completer has not set the line's text yet.
    const auto take = [field, line, picked](qint64 id, const QString &chosen) {
        *picked = {id, chosen.simplified()};
        line->setText(chosen);
        field->commit();
    };
    QObject::connect(search, &NameSearch::chosen, field, [reference, line, take](qint64 id) {
        for (const NameMatch &match : reference.find(line->text())) {
            if (match.id == id)
                return take(id, match.name);
        }
    });
    QObject::connect(
        search, &NameSearch::newNameGiven, field, [reference, take](const QString &given) {
            if (const auto added = reference.add ? reference.add(given) : Result<qint64>(0);
                added && *added != 0)
                take(*added, given);
        });
    return field;
}

} // namespace convenor
