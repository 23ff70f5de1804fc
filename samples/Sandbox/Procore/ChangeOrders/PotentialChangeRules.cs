using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What may be written to a potential change order and its lines, whoever writes it.</summary>
internal sealed class PotentialChangeRules(ProcoreState state)
{
    private static readonly FieldSet Shared = new FieldSet()
        .With(FieldKind.Integer, "commitment_change_event_id", "prime_change_event_id", "schedule_impact_amount")
        .With(FieldKind.Text, "description", "due_date", "number", "origin_data", "origin_id", "title", "currency_exchange_rate")
        .With(FieldKind.Date, "invoiced_date", "paid_date")
        .Choice(
            "status", "draft", "not_pricing", "pricing", "pending", "revised", "proceeding", "not_proceeding", "no_charge", "approved", "rejected", "void");

    /// <summary>Fields of a create.</summary>
    public static FieldSet Create { get; } = Shared.Without().With(FieldKind.Decimal, "grand_total");

    /// <summary>Fields of an update.</summary>
    public static FieldSet Update { get; } = Shared.Without().With(FieldKind.Integer, "change_order_request_id").With(FieldKind.Object, "change_order_request");

    /// <summary>Fields of a sync.</summary>
    public FieldSet Batch { get; } = WithId(Update, state.Switches.SyncAcceptsId);

    public FieldSet LineBatch { get; } = WithId(ContractRules.LineSingle, state.Switches.SyncAcceptsId);

    public static string LockSentence(ProcorePotentialChange change) => $"cannot be changed while the potential change order is {change.Status}";

    /// <summary>Approved ones are locked, and so are those in an approved change order.</summary>
    public bool IsLocked(ProcorePotentialChange change) => state.Switches.ApprovedChangeOrdersLock && (change.IsApproved || change.Package is { IsApproved: true });

    public ProcorePotentialChange? Write(ProcoreContract contract, ProcorePotentialChange? change, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        if (state.OriginIsTaken(ProcoreKinds.PotentialChange, (string?)values["origin_id"], change))
            errors.Add("origin_id", FieldErrors.Taken);
        foreach (string name in (ReadOnlySpan<string>)["commitment_change_event_id", "prime_change_event_id", "change_order_request_id"])
        {
            if (values[name] is not null)
                errors.Add(name, "does not exist");
        }

        if (values["currency_exchange_rate"] is not null && state.Switches.Currencies is ProcoreCurrencies.Refused)
            errors.Add("currency_exchange_rate", "is accepted only where multicurrency is enabled");
        ProcoreChangeOrder? package = null;
        if (values["change_order_request"] is JsonObject request)
        {
            package = (long?)request["change_order_package_id"] is { } id && state.ChangeOrders.TryGetValue(id, out ProcoreChangeOrder? found) && found.Contract == contract ? found : null;
            if (package is null)
                errors.Add("change_order_request", "does not exist");
            values.Remove("change_order_request");
        }

        if (errors.Any)
            return null;
        values.Remove("grand_total");
        if (state.Switches.ChangeOrderTiers == 1)
            values.Remove("status");
        if (change is null)
        {
            int count = state.PotentialChanges.Values.Count(one => one.Contract == contract);
            change = new ProcorePotentialChange(state.NextId(), contract, actor.Now);
            change.Merge(new JsonObject { ["number"] = $"{count + 1:000}", ["status"] = "draft" });
            state.PotentialChanges[change.Id] = change;
        }

        state.Merge(ProcoreKinds.PotentialChange, change, values, actor.Now);
        change.Package = package ?? change.Package;
        Changed(change, actor);
        return change;
    }

    /// <summary>Writes one line; the caller has dealt with the lock.</summary>
    public ProcorePotentialLine? WriteLine(ProcorePotentialChange change, ProcorePotentialLine? line, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        if (state.OriginIsTaken(ProcoreKinds.PotentialLine, (string?)values["origin_id"], line))
            errors.Add("origin_id", FieldErrors.Taken);
        if (state.Switches.UnknownUnitIsRefused && (string?)values["uom"] is { Length: > 0 } unit && !state.Units.Contains(unit))
            errors.Add("uom", "is not included in the list");
        if ((long?)values["tax_code_id"] is { } code && !state.TaxCodes.Any(known => known.Id == code && !known.Archived))
            errors.Add("tax_code_id", "does not exist");
        ProcoreWbsCode? wbs = ContractRules.WbsCode(state, change.Contract.Project, line?.WbsCode, values, errors);
        if (errors.Any || wbs is null)
            return null;
        if (line is null)
        {
            line = new ProcorePotentialLine(state.NextId(), change, actor.Now) { WbsCode = wbs, Position = change.Lines.Count + 1 };
            change.Lines.Add(line);
        }

        state.Merge(ProcoreKinds.PotentialLine, line, values, actor.Now);
        line.WbsCode = wbs;
        line.Amount = ContractRules.Amount(state, change.Contract, line);
        Changed(change, actor);
        return line;
    }

    public void DeleteLine(ProcorePotentialLine line, ProcoreActor actor)
    {
        line.Change.Lines.Remove(line);
        state.Forget(ProcoreKinds.PotentialLine, line.OriginId);
        Changed(line.Change, actor);
    }

    public void Delete(ProcorePotentialChange change, ProcoreActor actor)
    {
        change.DeletedAt = actor.Now;
        foreach (ProcorePotentialLine line in change.Lines)
            state.Forget(ProcoreKinds.PotentialLine, line.OriginId);
        if (!state.Switches.DeletedRecordsKeepOriginId)
            state.Forget(ProcoreKinds.PotentialChange, change.OriginId);
        Changed(change, actor);
    }

    /// <summary>People put potential change orders into a change order of their contract, which has their lines from then on.</summary>
    public ProcoreChangeOrder Pack(IReadOnlyList<ProcorePotentialChange> changes, string status, ProcoreActor actor)
    {
        ProcoreContract contract = changes[0].Contract;
        if (state.Switches.ChangeOrderTiers == 1)
            throw ProcoreProblem.Unprocessable("base", "The project has one tier of change orders");
        ProcoreChangeOrder package = new(state.NextId(), contract, actor.Now) { CreatedById = actor.UserId };
        package.Merge(new JsonObject
        {
            ["number"] = $"{state.ChangeOrders.Values.Count(one => one.Contract == contract) + 1:000}",
            ["status"] = status,
            ["title"] = "Change order of " + string.Join(", ", changes.Select(change => change.Text("number"))),
        });
        foreach (ProcorePotentialLine line in changes.SelectMany(change => change.Lines))
            package.Lines.Add(new(state.NextId(), actor.Now) { WbsCode = line.WbsCode, Position = package.Lines.Count + 1, Amount = line.Amount, Description = line.Text("description") });
        foreach (ProcorePotentialChange change in changes)
            change.Package = package;
        state.ChangeOrders[package.Id] = package;
        ChangeOrderEndpoints.Changed(state, package, actor);
        return package;
    }

    /// <summary>People touched it.</summary>
    public void Changed(ProcorePotentialChange change, ProcoreActor actor)
    {
        change.UpdatedAt = actor.Now;
        ChangeOrderEndpoints.Announce(state, change.Contract, actor);
    }

    private static FieldSet WithId(FieldSet fields, bool id) => id ? fields.Without().With(FieldKind.Integer, "id") : fields;
}
