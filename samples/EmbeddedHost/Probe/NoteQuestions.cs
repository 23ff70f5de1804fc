using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What the notes on the wire leave open and no switch of the sandbox has: what was seen is written down, for people.</summary>
internal static class NoteQuestions
{
    private static readonly string[] Paging = ["Total", "Per-Page", "Link"];

    public static IEnumerable<ProbeQuestion> All =>
    [
        new("note.zoho.Pages", "What does a page of Zoho Books say about its list?", "Reads a page of one order.", ProbeReach.Reads, ZohoPagesAsync),
        new("note.zoho.CustomFieldLists", "Is the value of a custom field ever a list?", "Looks at the newest orders.", ProbeReach.Reads, CustomFieldListsAsync),
        new("note.procore.Pages", "Which headers say where a list of Procore ends?", "Reads a page of one cost code.", ProbeReach.Reads, ProcorePagesAsync),
        new("note.procore.BudgetRows", "Does the list of budget rows say how long it is?", "Reads the rows of a budget view.", ProbeReach.Reads, BudgetRowsAsync),
        new("note.procore.BudgetColumns", "Do columns of a budget view stand in its rows under their names or their ids?", "Reads the columns and a row.", ProbeReach.Reads, BudgetColumnsAsync),
        new("note.procore.Currencies", "What does currency_configuration of a commitment have?", "Looks at a commitment.", ProbeReach.ReadsOrWrites, CurrenciesAsync),
        new("note.procore.CurrencySettings", "What do the company and the project tell of what they count in?", "Reads the settings of both.", ProbeReach.Reads, CurrencySettingsAsync),
        new("note.procore.EmptiedOriginIds", "Do null and an empty text empty an origin id?", "Writes both to a commitment of its own.", ProbeReach.Writes, EmptiedOriginIdsAsync),
        new("note.procore.TriggersInBulk", "How does a bulk of triggers say which ones it refused?", "Posts one that is known and one that is not.", ProbeReach.Writes, TriggersInBulkAsync),
    ];

    private static async Task<ProbeAnswer> ZohoPagesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var page = (await bench.ZohoAsync("/purchaseorders", cancellationToken, ("per_page", 1))).OrUntold("The list of orders").Object;
        return page["page_context"] switch
        {
            JsonObject context => ProbeAnswer.Saw($"An object with {Names(context)}; {ProbeExchange.Of(page["purchaseorders"]).Count} row came where 1 was asked for."),
            JsonArray => ProbeAnswer.Saw("A list."),
            _ => ProbeAnswer.Saw("Nothing."),
        };
    }

    private static async Task<ProbeAnswer> CustomFieldListsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var isThere = false;
        var found = await bench.FindOrderAsync(
            order =>
            {
                var fields = ProbeExchange.Of(order["custom_fields"]);
                isThere |= fields.Count > 0;
                return fields.Any(field => field["value"] is JsonArray);
            },
            cancellationToken);
        return found is not null ? ProbeAnswer.Saw("One was a list.") : isThere ? ProbeAnswer.Saw("None was a list.") : ProbeAnswer.Untold("None of the newest orders has a custom field.");
    }

    private static async Task<ProbeAnswer> ProcorePagesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var page = (await bench.ProcoreAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project), ("per_page", 1))).OrUntold("The list of cost codes");
        return ProbeAnswer.Saw($"{Headers(page)} {page.Rows.Count} row came where 1 was asked for.");
    }

    private static async Task<ProbeAnswer> BudgetRowsAsync(ProbeBench bench, CancellationToken cancellationToken) => ProbeAnswer.Saw(Headers(await ProbeBudget.PageAsync(bench, cancellationToken)));

    private static async Task<ProbeAnswer> BudgetColumnsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var rows = (await ProbeBudget.PageAsync(bench, cancellationToken)).Rows;
        var view = await ProbeBudget.ViewAsync(bench, cancellationToken);
        var columns = await bench.ProcoreAsync($"/rest/v1.0/budget_views/{view}/budget_detail_columns", cancellationToken, ("project_id", bench.Project));
        if (rows.Count == 0 || columns.OrUntold("The columns of a budget view").Rows.Count == 0) return ProbeAnswer.Untold("The budget view has no row or no column.");
        int Under(string member) => columns.Rows.Count(column => column[member]?.ToString() is { } name && rows[0].ContainsKey(name));
        return ProbeAnswer.Saw(FormattableString.Invariant($"Of {columns.Rows.Count} columns {Under("name")} stood under their name and {Under("id")} under their id."));
    }

    private static async Task<ProbeAnswer> CurrenciesAsync(ProbeBench bench, CancellationToken cancellationToken) =>
        (await bench.AnyCommitmentAsync(cancellationToken))["currency_configuration"] is JsonObject configuration ? ProbeAnswer.Saw($"It had {Names(configuration)}.") : ProbeAnswer.Saw("There was none.");

    private static async Task<ProbeAnswer> CurrencySettingsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        async Task<string> OfAsync(string place)
        {
            var answer = await bench.ProcoreAsync(FormattableString.Invariant($"/rest/v1.0/companies/{bench.Connection.CompanyId}{place}/currency_configuration"), cancellationToken);
            return answer.IsGood ? $"said {Names(answer.Object)}" : FormattableString.Invariant($"was answered with {answer.Status}");
        }

        return ProbeAnswer.Saw($"The company {await OfAsync("")}, the project {await OfAsync(FormattableString.Invariant($"/projects/{bench.Project}"))}.");
    }

    private static async Task<ProbeAnswer> EmptiedOriginIdsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        async Task<string> AfterAsync(JsonNode? value)
        {
            var contract = await workshop.Commitments.MakeAsync(cancellationToken, ("origin_id", workshop.Name()));
            var changed = await workshop.Commitments.ChangeAsync(contract, cancellationToken, ("origin_id", value));
            if (!changed.IsGood) return "was refused";
            return $"{(await workshop.Commitments.ReadAsync(contract, cancellationToken)).Object["origin_id"]}".Length == 0 ? "emptied it" : "was passed over";
        }

        return ProbeAnswer.Saw($"null {await AfterAsync(null)}, an empty text {await AfterAsync("")}.");
    }

    private static async Task<ProbeAnswer> TriggersInBulkAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var hook = await bench.Making("").Hooks.MakeAsync(bench.Project, cancellationToken);
        JsonArray both =
        [
            new JsonObject { ["resource_name"] = "Purchase Order Contracts", ["event_type"] = "create" },
            new JsonObject { ["resource_name"] = "Probe", ["event_type"] = "create" },
        ];
        var answer = await bench.ProcoreAsync(HttpMethod.Post, $"{ProbeHooks.Path(bench, bench.Project)}/{hook["id"]}/triggers/bulk", both, cancellationToken);
        return ProbeAnswer.Saw($"{answer.Said} {((answer.Body as JsonObject)?["data"] ?? answer.Body) switch
        {
            JsonObject data => $"It had {Names(data)}.",
            JsonArray list => FormattableString.Invariant($"It had a list of {list.Count}."),
            _ => "It had neither an object nor a list.",
        }}");
    }

    private static string Names(JsonObject record) => string.Join(", ", record.Select(member => member.Key));

    private static string Headers(ProbeExchange page) =>
        string.Join(" ", Paging.Select(header => page.Headers.ContainsKey(header) ? $"{header} was there." : $"{header} was not there."));
}
