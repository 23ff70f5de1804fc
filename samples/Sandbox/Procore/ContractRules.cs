using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What may be written to a commitment of one kind and to its lines, whoever writes it.</summary>
internal sealed class ContractRules(ContractKind kind, ProcoreState state)
{
    public static FieldSet LineSingle { get; } = new FieldSet()
        .With(FieldKind.Decimal, "amount", "quantity", "unit_cost")
        .With(FieldKind.Text, "uom", "description", "origin_id", "origin_data")
        .With(FieldKind.Integer, "cost_code_id", "line_item_type_id", "wbs_code_id", "tax_code_id")
        .Choice("extended_type", "manual", "calculated");

    public FieldSet Batch { get; } = WithId(kind.Batch, kind.SyncListsId || state.Switches.SyncAcceptsId);

    public FieldSet LineBatch { get; } = WithId(LineSingle, state.Switches.SyncAcceptsId);

    /// <summary>The vendor and the lines may not change, and the order may not be deleted.</summary>
    public bool IsLocked(ProcoreContract order) =>
        state.Switches.CommitmentsLock && (order.Status is "Approved" or "Complete" || (state.Switches.ClosedLocks && order.Status is "Closed"));

    public static string LockSentence(ProcoreContract order) => $"cannot be changed while the {order.Kind.Words} is {order.Status}";

    public ProcoreContract? Write(ProcoreContract? order, ProcoreProject project, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        if (state.OriginIsTaken(kind.Kind, (string?)values["origin_id"], order))
            errors.Add("origin_id", FieldErrors.Taken);
        CheckVendor(order, project, values, errors);
        if ((long?)values["assignee_id"] is { } assignee && !(state.Users.TryGetValue(assignee, out ProcoreUser? user) && user.IsActive && user.ProjectIds.Contains(project.Id)))
            errors.Add("assignee_id", $"{assignee} is not a user of this project");
        if (NumberIsTaken(order, project, (string?)values["number"]))
            errors.Add("number", FieldErrors.Taken);
        CheckCurrency(order, values, errors, actor);
        if (errors.Any)
            return null;

        bool created = order is null;
        if (order is null)
        {
            order = new ProcoreContract(state.NextId(), kind, project, actor.Now) { CreatedById = actor.UserId };
            order.Values["number"] = NextNumber(project);
            order.Values["accounting_method"] = "amount";
            order.Values["status"] = "Draft";
            order.Values["private"] = true;
            order.Values["executed"] = false;
            state.Contracts[order.Id] = order;
        }

        state.Merge(kind.Kind, order, values, actor.Now);
        state.Announce(actor, created ? "create" : "update", kind.Kind, order.Id, project.Id);
        return order;
    }

    public void Delete(ProcoreContract order, ProcoreActor actor)
    {
        if (IsLocked(order))
            throw ProcoreProblem.Unprocessable("base", $"The {kind.Words} cannot be deleted while it is {order.Status}");
        order.DeletedAt = order.UpdatedAt = actor.Now;
        foreach (ProcoreContractLine line in order.Lines)
            state.Forget(kind.LineKind, line.OriginId);
        if (!state.Switches.DeletedRecordsKeepOriginId)
            state.Forget(kind.Kind, order.OriginId);
        state.Announce(actor, "delete", kind.Kind, order.Id, order.Project.Id);
    }

    /// <summary>Writes one line; the caller has dealt with the lock.</summary>
    public ProcoreContractLine? WriteLine(ProcoreContract order, ProcoreContractLine? line, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        if (state.OriginIsTaken(kind.LineKind, (string?)values["origin_id"], line))
            errors.Add("origin_id", FieldErrors.Taken);
        if (state.Switches.UnknownUnitIsRefused && (string?)values["uom"] is { Length: > 0 } unit && !state.Units.Contains(unit))
            errors.Add("uom", "is not included in the list");
        if ((long?)values["tax_code_id"] is { } code && !state.TaxCodes.Any(known => known.Id == code && !known.Archived))
            errors.Add("tax_code_id", "does not exist");
        ProcoreWbsCode? wbs = WbsCode(state, order.Project, line?.WbsCode, values, errors);
        if (errors.Any || wbs is null)
            return null;

        bool created = line is null;
        if (line is null)
        {
            int position = order.Lines.Count == 0 ? 1 : order.Lines.Max(l => l.Position) + 1;
            line = new ProcoreContractLine(state.NextId(), order, actor.Now) { WbsCode = wbs, Position = position };
            order.Lines.Add(line);
        }

        state.Merge(kind.LineKind, line, values, actor.Now);
        if (!ReferenceEquals(line.WbsCode, wbs))
            (line.WbsCode, line.UpdatedAt) = (wbs, actor.Now);
        line.Amount = Amount(state, order, line);
        line.AddedTax = state.Switches.TaxCodesAddToTotal && state.TaxCodes.FirstOrDefault(known => known.Id == line.Integer("tax_code_id")) is { } tax
            ? Currencies.Round(order.Text("currency_iso_code") ?? state.CurrencyOf(order.Project), line.Amount * tax.Rate / 100)
            : 0;
        if (!wbs.Budgeted && state.Switches.LinesMakeBudgetLines)
        {
            ProcoreBudgetLine budget = state.AddToBudget(wbs, actor.Now);
            state.BudgetLinesCreated++;
            state.Announce(actor, "create", ProcoreKinds.BudgetLine, budget.Id, order.Project.Id);
        }

        LineChanged(order, line, created ? "create" : "update", actor);
        return line;
    }

    public void DeleteLine(ProcoreContract order, ProcoreContractLine line, ProcoreActor actor)
    {
        order.Lines.Remove(line);
        state.Forget(kind.LineKind, line.OriginId);
        LineChanged(order, line, "delete", actor);
    }

    private static FieldSet WithId(FieldSet fields, bool id) => id ? fields.Without().With(FieldKind.Integer, "id") : fields;

    /// <summary>What a line of a contract, or of a change order of it, comes to.</summary>
    public static decimal Amount(ProcoreState state, ProcoreContract order, ProcoreRecord line)
    {
        bool measured = line.Values["quantity"] is not null && line.Values["unit_cost"] is not null;
        bool calculated = line.Text("extended_type") is { } type
            ? type is "calculated"
            : order.Text("accounting_method") is "unit" && line.Values["amount"] is null && measured;
        decimal amount = calculated
            ? ProcoreMoney.Parse(line.Values["quantity"]) * ProcoreMoney.Parse(line.Values["unit_cost"])
            : ProcoreMoney.Parse(line.Values["amount"]);
        return Currencies.Round(order.Text("currency_iso_code") ?? state.CurrencyOf(order.Project), amount);
    }

    private void CheckCurrency(ProcoreContract? order, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        foreach (string field in (ReadOnlySpan<string>)["currency_iso_code", "currency_exchange_rate"])
        {
            if (!values.ContainsKey(field))
                continue;
            if (state.Switches.Currencies is ProcoreCurrencies.Refused)
                errors.Add(field, "is accepted only where multicurrency is enabled");
            else if (state.Switches.Currencies is ProcoreCurrencies.Ignored)
                values.Remove(field);
            else if (state.Switches.Currencies is ProcoreCurrencies.OwnRates && field is "currency_exchange_rate" && actor.UserId == ProcoreState.ServiceAccountId)
                values[field] = order?.Values[field]?.DeepClone() ?? 1.1m;
        }

        if ((string?)values["currency_iso_code"] is { } code && !Currencies.All.Any(currency => currency.Code == code))
            errors.Add("currency_iso_code", "is not included in the list");
    }

    private void LineChanged(ProcoreContract order, ProcoreContractLine line, string reason, ProcoreActor actor)
    {
        state.Announce(actor, reason, kind.LineKind, line.Id, order.Project.Id);
        if (!state.Switches.LineChangeTouchesContract)
            return;
        order.UpdatedAt = actor.Now;
        state.Announce(actor, "update", kind.Kind, order.Id, order.Project.Id);
    }

    private bool NumberIsTaken(ProcoreContract? order, ProcoreProject project, string? number) =>
        state.Switches.ContractNumbers is not ProcoreNumberScope.Free
        && !string.IsNullOrEmpty(number)
        && state.Contracts.Values.Any(o => o.Kind == kind
            && o.DeletedAt is null
            && !ReferenceEquals(o, order)
            && (state.Switches.ContractNumbers is ProcoreNumberScope.Company || o.Project.Id == project.Id)
            && string.Equals(o.Text("number"), number, StringComparison.Ordinal));

    private string NextNumber(ProcoreProject project)
    {
        string number;
        do
            number = project.NextNumber(kind.NumberPrefix);
        while (NumberIsTaken(null, project, number));
        return number;
    }

    private void CheckVendor(ProcoreContract? order, ProcoreProject project, JsonObject values, FieldErrors errors)
    {
        if (!values.TryGetPropertyValue("vendor_id", out JsonNode? node) || (long?)node == order?.Integer("vendor_id"))
            return;
        if (order is not null && IsLocked(order))
            errors.Add("vendor_id", LockSentence(order));
        else if ((long?)node is not { } id)
            return;
        else if (!state.Vendors.TryGetValue(id, out ProcoreVendor? vendor))
            errors.Add(state.Switches.VendorErrorField, "Vendor does not exist");
        else if (!vendor.IsActive)
            errors.Add(state.Switches.VendorErrorField, "Vendor is inactive");
        else if (!vendor.ProjectIds.Contains(project.Id))
            errors.Add(state.Switches.VendorErrorField, "Vendor is not in the project directory");
    }

    /// <summary>The code that a line is put on; the one where it is when nothing is said.</summary>
    public static ProcoreWbsCode? WbsCode(ProcoreState state, ProcoreProject project, ProcoreWbsCode? current, JsonObject values, FieldErrors errors)
    {
        ProcoreWbsCode? wbs;
        if ((long?)values["wbs_code_id"] is { } id)
        {
            wbs = state.WbsCodes.GetValueOrDefault(id);
            if (wbs is null || wbs.CostCode.ProjectId != project.Id)
            {
                errors.Add("wbs_code_id", "does not exist in this project");
                return null;
            }
        }
        else if (values["cost_code_id"] is not null || values["line_item_type_id"] is not null)
        {
            long? code = (long?)values["cost_code_id"] ?? current?.CostCode.Id;
            long? type = (long?)values["line_item_type_id"] ?? current?.CostType.Id;
            wbs = state.WbsCodes.Values.FirstOrDefault(w => w.CostCode.Id == code && w.CostType.Id == type && w.CostCode.ProjectId == project.Id);
            if (wbs is null)
            {
                errors.Add("cost_code_id", "has no budget code with this line item type in this project");
                return null;
            }
        }
        else
        {
            wbs = current;
            if (wbs is null)
                errors.Add("wbs_code_id", "can't be blank");
            return wbs;
        }

        if (!wbs.Active && !ReferenceEquals(wbs, current))
            errors.Add("wbs_code_id", "is inactive");
        return wbs;
    }
}
