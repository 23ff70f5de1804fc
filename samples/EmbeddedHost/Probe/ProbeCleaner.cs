using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Removes what the journal names, whether or not it came to be.</summary>
internal sealed class ProbeCleaner(ProbeBench bench, ProbeJournal journal)
{
    /// <summary>
    /// Removes everything that was made here; what can't be removed stays in the journal and is named. So does, until the last look, what is not there: a write whose
    /// answer was lost may still arrive.
    /// </summary>
    public async Task<IReadOnlyList<ProbeThing>> CleanAsync(bool isLastLook, CancellationToken cancellationToken)
    {
        foreach (var thing in journal.Things.Where(bench.IsHere))
        {
            try
            {
                if (await IsGoneAsync(thing, isLastLook, cancellationToken)) journal.Remove(thing.Name);
            }
            catch (ProbeUntoldException)
            {
                // It stays in the journal, and is named.
            }
        }

        return journal.Things;
    }

    private async Task<bool> IsGoneAsync(ProbeThing thing, bool isLastLook, CancellationToken cancellationToken)
    {
        // Only what has the name is the probe's: an id may be another record's, in an environment that was copied anew.
        var isTheProbes = thing.Id is { } noted ? await HasNameAsync(thing, noted, cancellationToken) : null;
        var id = isTheProbes == true ? thing.Id : await FindAsync(thing, cancellationToken);
        if (id is null) return isLastLook || isTheProbes == false || thing.Kind == ProbeKind.BudgetLine;
        return thing.Kind switch
        {
            ProbeKind.PurchaseOrderContract => await ContractAsync(thing, "purchase_order_contract", id, cancellationToken),
            ProbeKind.WorkOrderContract => await ContractAsync(thing, "work_order_contract", id, cancellationToken),
            ProbeKind.BudgetLine => await GoneAsync(bench.Company(FormattableString.Invariant($"/projects/{thing.Project}/budget_line_items/{id}")), cancellationToken),
            ProbeKind.Hook => await GoneAsync($"{Hooks(thing)}/{id}", cancellationToken),
            _ => IsGone(await bench.ZohoAsync(HttpMethod.Delete, $"{ZohoPath(thing.Kind).Path}/{id}", null, cancellationToken)),
        };
    }

    /// <summary>Whether what has the id bears the name of the thing; null where that is looked up by its name alone. What can't be read is not known to be gone.</summary>
    private async Task<bool?> HasNameAsync(ProbeThing thing, string id, CancellationToken cancellationToken)
    {
        switch (thing.Kind)
        {
            case ProbeKind.PurchaseOrderContract or ProbeKind.WorkOrderContract:
                var path = thing.Kind == ProbeKind.PurchaseOrderContract ? ProbeCommitments.Orders : ProbeCommitments.WorkOrders;
                var contract = await bench.ProcoreAsync($"{path}/{id}", cancellationToken, ("project_id", thing.Project));
                return contract.Status != 404 && $"{contract.OrUntold("A commitment of the probe").Object["title"]}" == thing.Name;
            case ProbeKind.ZohoVendor or ProbeKind.ZohoOrder or ProbeKind.ZohoItem:
                var (list, _, name, _, _) = ZohoPath(thing.Kind);
                var one = await bench.ZohoAsync($"{list}/{id}", cancellationToken);
                return one.Status != 404 && $"{one.OrUntold("A record of the probe").Object[OneOf(thing.Kind)]?[name]}" == thing.Name;
            default:
                return null;
        }
    }

    private static string OneOf(ProbeKind kind) => kind switch
    {
        ProbeKind.ZohoVendor => "contact",
        ProbeKind.ZohoOrder => "purchaseorder",
        _ => "item",
    };

    private async Task<string?> FindAsync(ProbeThing thing, CancellationToken cancellationToken) => thing.Kind switch
    {
        ProbeKind.PurchaseOrderContract => Named(await bench.RowsAsync(ProbeCommitments.Orders, cancellationToken, ("project_id", thing.Project)), "title", thing.Name, "id"),
        ProbeKind.WorkOrderContract => Named(await bench.RowsAsync(ProbeCommitments.WorkOrders, cancellationToken, ("project_id", thing.Project)), "title", thing.Name, "id"),
        ProbeKind.BudgetLine when thing.Project != bench.Project => throw new ProbeUntoldException("Its budget is that of another project than this run looks at."),
        ProbeKind.BudgetLine => Named((await ProbeBudget.RowsAsync(bench, cancellationToken)).Where(IsOfTheProbe), "wbs_code_id", thing.Name, "id"),
        ProbeKind.Hook => Named(await bench.RowsAsync(Hooks(thing), cancellationToken, ("namespace", thing.Name)), "namespace", thing.Name, "id"),
        _ => await FindInZohoAsync(thing, cancellationToken),
    };

    private async Task<string?> FindInZohoAsync(ProbeThing thing, CancellationToken cancellationToken)
    {
        var (path, list, name, id, filter) = ZohoPath(thing.Kind);
        var rows = (await bench.ZohoAsync(path, cancellationToken, filter is null ? [] : [(filter, thing.Name)])).OrUntold("A list of Zoho Books");
        if (Named(ProbeExchange.Of(rows.Object[list]), name, thing.Name, id) is { } found) return found;
        return $"{rows.Object["page_context"]?["has_more_page"]}" == "true" ? throw new ProbeUntoldException("A list of Zoho Books did not heed its filter.") : null;
    }

    // A line of a contract brings a budget line of 0; one with an amount is a person's.
    private static bool IsOfTheProbe(JsonObject row) => row["original_budget_amount"] is not { } amount || ProbeBench.Amount(amount) == 0;

    // A locked one is made a draft first; change orders go before their contract, as they would keep it.
    private async Task<bool> ContractAsync(ProbeThing thing, string kind, string id, CancellationToken cancellationToken)
    {
        var changes = await bench.ProcoreAsync(ProbeChangeOrders.Path(thing.Project), cancellationToken, ("filters[contract_id]", id));
        foreach (var change in changes.IsGood ? changes.Rows : [])
        {
            var path = $"{ProbeChangeOrders.Path(thing.Project)}/{change["id"]}";
            if (!(await bench.ProcoreAsync(HttpMethod.Delete, path, null, cancellationToken)).IsGood)
            {
                await bench.ProcoreAsync(HttpMethod.Patch, path, new JsonObject { ["change_order"] = new JsonObject { ["status"] = "draft" } }, cancellationToken);
                await bench.ProcoreAsync(HttpMethod.Delete, path, null, cancellationToken);
            }
        }

        var contract = $"/rest/v1.0/{kind}s/{id}";
        if (await GoneAsync(contract, cancellationToken, ("project_id", thing.Project))) return true;
        await bench.ProcoreAsync(HttpMethod.Patch, contract, new JsonObject { ["project_id"] = thing.Project, [kind] = new JsonObject { ["status"] = "Draft" } }, cancellationToken);
        return await GoneAsync(contract, cancellationToken, ("project_id", thing.Project));
    }

    private async Task<bool> GoneAsync(string path, CancellationToken cancellationToken, params (string Name, object Value)[] query) =>
        IsGone(await bench.ProcoreAsync(HttpMethod.Delete, path, null, cancellationToken, query));

    private string Hooks(ProbeThing thing) => ProbeHooks.Path(bench, thing.Project);

    private static bool IsGone(ProbeExchange answer) => answer.IsGood || answer.Status == 404;

    private static string? Named(IEnumerable<JsonObject> rows, string field, string name, string id) =>
        rows.FirstOrDefault(row => row[field]?.ToString() == name)?[id]?.ToString();

    private static (string Path, string List, string Name, string Id, string? Filter) ZohoPath(ProbeKind kind) => kind switch
    {
        ProbeKind.ZohoVendor => ("/contacts", "contacts", "contact_name", "contact_id", "contact_name"),
        ProbeKind.ZohoOrder => ("/purchaseorders", "purchaseorders", "purchaseorder_number", "purchaseorder_id", "purchaseorder_number"),
        ProbeKind.ZohoItem => ("/items", "items", "name", "item_id", "name"),
        ProbeKind.ZohoTag => ("/reportingtags", "reporting_tags", "tag_name", "tag_id", null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Zoho Books has none."),
    };
}
