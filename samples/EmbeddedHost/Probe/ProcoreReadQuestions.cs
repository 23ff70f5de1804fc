using System.Text.Json.Nodes;
using Procore.Client;

namespace EmbeddedHost;

/// <summary>What reading tells about Procore.</summary>
internal static class ProcoreReadQuestions
{
    public static IEnumerable<ProbeQuestion> All =>
    [
        new("procore.MoneyAsNumbers", "Is money of commitments a number instead of a text?", "Looks at the grand total of a commitment.", ProbeReach.ReadsOrWrites, MoneyAsNumbersAsync),
        new("procore.TimesCarryOffsets", "Do times carry an offset instead of Z?", "Looks at when a commitment was changed.", ProbeReach.ReadsOrWrites, TimesCarryOffsetsAsync),
        new("procore.CommitmentsShowCustomFields", "Do commitments show their custom fields?", "Looks at one, where the company has custom fields.", ProbeReach.ReadsOrWrites, ShowCustomFieldsAsync),
        new("procore.ContractsTellTheirCurrency", "Do commitments say their currency, and that of their project?", "Looks at a commitment.", ProbeReach.ReadsOrWrites, ContractsTellTheirCurrencyAsync),
        new("procore.RootsHaveAnEmptyParent", "Has a cost code without a parent an object with an empty id?", "Looks at the cost codes of the project.", ProbeReach.Reads, RootsHaveAnEmptyParentAsync),
        new("procore.CostCodeListsHaveSubJobs", "Has the list of a project's cost codes those of its sub jobs?", "Looks at the cost codes of the project, and at whether its budget codes are of sub jobs.", ProbeReach.Reads, ListsHaveSubJobsAsync),
        new("procore.SubJobsAreTheirSegmentItems", "Has a sub job the id of its value in the WBS segment?", "Looks at the sub jobs of the project, and at the values of its segment of sub jobs.", ProbeReach.Reads, SubJobsAreTheirSegmentItemsAsync),
        new("procore.CostCodesShowAllowedTypes", "Does a cost code show the cost types that it allows, and not only those that it has WBS codes with?", "Looks at the cost codes of the project, and at its WBS codes.", ProbeReach.Reads, CostCodesShowAllowedTypesAsync),
        new("procore.HookListsNeedTheNamespace", "Do lists of hooks need the namespace?", "Lists hooks without it.", ProbeReach.Reads, HookListsNeedTheNamespaceAsync),
        new("procore.MissingCompanyIsNotFound", "Is a call without the company answered with 404 instead of 400?", "Repeats a read without its header.", ProbeReach.Reads, MissingCompanyIsNotFoundAsync),
        new("procore.HiddenProjectIsNotFound", "Is a project that the account may not see answered with 404 instead of 403?", "Reads the cost codes of the project that --hidden-project names.", ProbeReach.Reads, HiddenProjectIsNotFoundAsync),
        new("procore.TokenErrorsAreBadRequest", "Have errors of the token endpoint status 400 instead of 401?", "Asks for a token with a secret that is none.", ProbeReach.Reads, TokenErrorsAreBadRequestAsync),
        new("procore.ErrorShape", "Which shape has an error that names no field?", "Reads a commitment that does not exist.", ProbeReach.Reads, ErrorShapeAsync),
        new("procore.DefaultPage", "How many rows has a page when nothing is asked for?", "Lists cost codes without per_page.", ProbeReach.Reads, DefaultPageAsync),
        new("procore.LargestPage", "How many rows has a page at most?", "Lists cost codes with a very large per_page.", ProbeReach.Reads, LargestPageAsync),
        new("procore.SpikeLimit", "How many requests does the window of seconds allow?", "Looks at the rate headers.", ProbeReach.Reads, SpikeLimitAsync),
        new("procore.HourlyLimit", "How many requests does the window of an hour allow?", "Looks at the rate headers.", ProbeReach.Reads, HourlyLimitAsync),
        new("procore.RateWindowsSlide", "Do rate windows slide, or close as a whole?", "Sends three reads over some 20 seconds, and looks at what is left after the first is ten seconds old.", ProbeReach.Reads, RateWindowsSlideAsync),
        new("procore.PrivateCommitmentsAreHidden", "Are commitments hidden that a person made and marked as private?", "Looks for a private one that another account made.", ProbeReach.Reads, PrivateCommitmentsAreHiddenAsync),
        new("procore.PrimeContractsShowTheirOwner", "Do prime contracts show the owner under vendor?", "Looks at the prime contracts of the project.", ProbeReach.Reads, PrimeContractsShowTheirOwnerAsync),
        new("procore.ThreeTiersAreNotFound", "Are the calls that do not serve three tiers answered with 404 instead of 403?", "Lists the change orders of commitments.", ProbeReach.Reads, ThreeTiersAreNotFoundAsync),
    ];

    private static async Task<ProbeAnswer> MoneyAsNumbersAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var total = (await bench.AnyCommitmentAsync(cancellationToken))["grand_total"];
        return total?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => ProbeAnswer.Is(true, "The grand total was a number."),
            System.Text.Json.JsonValueKind.String => ProbeAnswer.Is(false, "The grand total was a text."),
            _ => ProbeAnswer.Untold("The commitment had no grand total."),
        };
    }

    private static async Task<ProbeAnswer> TimesCarryOffsetsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var changed = $"{(await bench.AnyCommitmentAsync(cancellationToken))["updated_at"]}";
        return changed.Length == 0
            ? ProbeAnswer.Untold("The commitment does not say when it was changed.")
            : ProbeAnswer.Is(!changed.EndsWith('Z'), changed.EndsWith('Z') ? "The time ended with Z." : "The time carried an offset.");
    }

    private static async Task<ProbeAnswer> ShowCustomFieldsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var row = await bench.AnyCommitmentAsync(cancellationToken);
        var whole = (await bench.ProcoreAsync($"{ProbeCommitments.Orders}/{row["id"]}", cancellationToken, ("project_id", bench.Project))).OrUntold("A commitment").Object;
        if (whole.ContainsKey("custom_fields")) return ProbeAnswer.Is(true, "The commitment had them.");
        var path = FormattableString.Invariant($"/rest/v1.1/companies/{bench.Connection.CompanyId}/custom_field_definitions");
        return (await bench.ProcoreAsync(path, cancellationToken, ("per_page", 1))).OrUntold("The company's custom fields").Rows.Count > 0
            ? ProbeAnswer.Is(false, "The company has custom fields, and the commitment did not have them.")
            : ProbeAnswer.Untold("The company has no custom fields.");
    }

    private static async Task<ProbeAnswer> ContractsTellTheirCurrencyAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var counted = (await bench.AnyCommitmentAsync(cancellationToken))["currency_configuration"]?["base_currency_iso_code"]?.ToString() ?? "";
        return ProbeAnswer.Is(counted.Length > 0, counted.Length > 0 ? "The commitment said both." : "The commitment did not.");
    }

    private static async Task<ProbeAnswer> RootsHaveAnEmptyParentAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        foreach (var code in await bench.RowsAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project)))
        {
            if (code["parent"] is null) return ProbeAnswer.Is(false, "A root had no parent at all.");
            if (code["parent"] is JsonObject parent && parent["id"] is null) return ProbeAnswer.Is(true, "A root had a parent without an id.");
        }

        return ProbeAnswer.Untold("The project has no cost code without a parent.");
    }

    private static async Task<ProbeAnswer> ListsHaveSubJobsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var listed = await bench.RowsAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project));
        if (listed.Any(code => $"{code["biller_type"]}" == "SubJob")) return ProbeAnswer.Is(true, "The list had a cost code of a sub job.");
        var codes = await bench.RowsAsync(FormattableString.Invariant($"/rest/v1.0/projects/{bench.Project}/work_breakdown_structure/wbs_codes"), cancellationToken);
        return codes.Any(code => ProbeExchange.Of(code["segment_items"]).Any(item => item["segment"] is JsonObject segment && $"{segment["type"]}" == "sub_job"))
            ? ProbeAnswer.Is(false, "The project has budget codes of a sub job, and the list had none of its cost codes.")
            : ProbeAnswer.Untold("The project has no budget code of a sub job.");
    }

    private static async Task<ProbeAnswer> CostCodesShowAllowedTypesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var codes = await bench.RowsAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project));
        var wbs = await bench.RowsAsync(FormattableString.Invariant($"/rest/v1.0/projects/{bench.Project}/work_breakdown_structure/wbs_codes"), cancellationToken);
        var booked = wbs.Select(code => string.Join('/', ProbeExchange.Of(code["segment_items"]).Where(item => $"{item["segment"]?["type"]}" is "cost_code" or "line_item_type").OrderBy(item => $"{item["segment"]?["type"]}", StringComparer.Ordinal).Select(item => $"{item["path_code"] ?? item["code"]}"))).ToHashSet(StringComparer.Ordinal);
        var shown = codes.SelectMany(code => ProbeExchange.Of(code["line_item_types"]).Select(type => $"{code["full_code"]}/{type["code"]}")).ToList();
        return shown.Find(pair => !booked.Contains(pair)) is { } allowed ? ProbeAnswer.Is(true, $"One showed a cost type with which it has no WBS code ({allowed}).")
            : shown.Count > 0 ? ProbeAnswer.Is(false, "All that were shown have WBS codes.")
            : ProbeAnswer.Untold("No cost code of the project shows cost types.");
    }

    // One may have no owner yet: that a contract shows nobody says nothing as long as another one shows somebody.
    private static async Task<ProbeAnswer> PrimeContractsShowTheirOwnerAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var contracts = await bench.RowsAsync("/rest/v1.0/prime_contracts", cancellationToken, ("project_id", bench.Project));
        if (contracts.Any(contract => contract["vendor"] is JsonObject owner && owner["id"] is not null)) return ProbeAnswer.Is(true, "A prime contract showed its owner under vendor.");
        return contracts.Count > 0
            ? ProbeAnswer.Is(false, FormattableString.Invariant($"None of the project's prime contracts, {contracts.Count} in all, showed anybody under vendor."))
            : ProbeAnswer.Untold("The project has no prime contract that the service account sees: name a project that has one, with --project.");
    }

    private static async Task<ProbeAnswer> SubJobsAreTheirSegmentItemsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var jobs = await bench.RowsAsync("/rest/v1.0/sub_jobs", cancellationToken, ("project_id", bench.Project));
        var segments = FormattableString.Invariant($"/rest/v1.0/projects/{bench.Project}/work_breakdown_structure/segments");
        var segment = (await bench.RowsAsync(segments, cancellationToken)).FirstOrDefault(one => $"{one["type"]}" == "sub_job");
        var items = segment is null ? [] : await bench.RowsAsync($"{segments}/{segment["id"]}/segment_items", cancellationToken);
        foreach (var job in jobs)
        {
            if (items.FirstOrDefault(item => $"{item["code"]}" == $"{job["code"]}") is { } value)
                return ProbeAnswer.Is($"{value["id"]}" == $"{job["id"]}", $"Sub job '{job["code"]}' is {job["id"]}, and its value {value["id"]}.");
        }

        return ProbeAnswer.Untold("The project has no sub job that is a value of its segment, too.");
    }

    private static async Task<ProbeAnswer> HookListsNeedTheNamespaceAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var answer = await bench.ProcoreAsync(ProbeHooks.Path(bench, 0), cancellationToken);
        return answer.Status switch
        {
            < 300 => ProbeAnswer.Is(false, "The list came without a namespace."),
            400 or 422 => ProbeAnswer.Is(true, answer.Said),
            _ => ProbeAnswer.Untold(answer.Said),
        };
    }

    private static async Task<ProbeAnswer> MissingCompanyIsNotFoundAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        (await bench.ProcoreAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project), ("per_page", 1))).OrUntold("The list of cost codes");
        var answer = await bench.ProcoreWire.RepeatAsync("Procore-Company-Id", null, cancellationToken);
        return answer.Status is 400 or 404 ? ProbeAnswer.Is(answer.Status == 404, answer.Said) : ProbeAnswer.Untold(answer.Said);
    }

    private static async Task<ProbeAnswer> HiddenProjectIsNotFoundAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        if (bench.HiddenProject is not { } hidden) return ProbeAnswer.Untold("Whoever can't see a project can't name it: name one, that a person sees and the service account does not, with --hidden-project ID.");
        var answer = await bench.ProcoreAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", hidden), ("per_page", 1));
        return answer.Status is 403 or 404 ? ProbeAnswer.Is(answer.Status == 404, answer.Said) : ProbeAnswer.Untold($"{answer.Said} Is the project hidden from the service account?");
    }

    private static async Task<ProbeAnswer> TokenErrorsAreBadRequestAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        bench.ProcoreWire.Forget();
        try
        {
            using var stranger = bench.Stranger();
            using var answer = await stranger.SendAsync(new ProcoreRequest { Path = "/rest/v1.0/companies" }, cancellationToken);
        }
        catch (ProcoreException) when (bench.ProcoreWire.LastLogin is not null)
        {
        }

        return bench.ProcoreWire.LastLogin is { } status and (400 or 401)
            ? ProbeAnswer.Is(status == 400, FormattableString.Invariant($"The status was {status}."))
            : ProbeAnswer.Untold("The login refused in neither way.");
    }

    private static async Task<ProbeAnswer> ErrorShapeAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var answer = await bench.ProcoreAsync($"{ProbeCommitments.Orders}/1", cancellationToken, ("project_id", bench.Project));
        return ProbeErrorShapes.Of(answer.Body) is { } shape ? ProbeAnswer.Is(shape, $"{answer.Said} The members were those of {shape}.") : ProbeAnswer.Untold($"{answer.Said} Its body has none of the known shapes.");
    }

    private static async Task<ProbeAnswer> DefaultPageAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var answer = (await bench.ProcoreAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project))).OrUntold("The list of cost codes");
        var size = answer.Number("Total") > answer.Rows.Count ? answer.Rows.Count : answer.Number("Per-Page");
        return size is { } rows ? ProbeAnswer.Is(rows, FormattableString.Invariant($"A page had {rows} rows, by its own length or by its header Per-Page.")) : ProbeAnswer.Untold("The list is shorter than a page, and says nothing of its length.");
    }

    private static async Task<ProbeAnswer> LargestPageAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        const int Asked = 10_000;
        var answer = (await bench.ProcoreAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project), ("per_page", Asked))).OrUntold("The list of cost codes");
        var size = answer.Number("Total") > answer.Rows.Count ? answer.Rows.Count : answer.Number("Per-Page");
        return size is { } rows && rows < Asked
            ? ProbeAnswer.Is(rows, FormattableString.Invariant($"Of {Asked} rows that were asked for, a page had at most {rows}."))
            : ProbeAnswer.Untold("No list here is long enough to be cut.");
    }

    private static Task<ProbeAnswer> SpikeLimitAsync(ProbeBench bench, CancellationToken cancellationToken) => LimitAsync(bench, isHour: false, cancellationToken);

    private static Task<ProbeAnswer> HourlyLimitAsync(ProbeBench bench, CancellationToken cancellationToken) => LimitAsync(bench, isHour: true, cancellationToken);

    private static async Task<ProbeAnswer> LimitAsync(ProbeBench bench, bool isHour, CancellationToken cancellationToken)
    {
        var answer = await ReadLittleAsync(bench, cancellationToken);
        if (answer.Number("X-Rate-Limit-Limit") is not { } limit || answer.Number("X-Rate-Limit-Reset") is not { } reset) return ProbeAnswer.Untold("The answer had no rate headers.");
        var isTold = reset - bench.Time.GetUtcNow().ToUnixTimeSeconds() > 30;
        return isTold == isHour
            ? ProbeAnswer.Is(limit, FormattableString.Invariant($"The header X-Rate-Limit-Limit said {limit}."))
            : ProbeAnswer.Untold("One set of headers tells of the window that is nearer to its end, and that is the other one; to see this one the probe would have to use it up.");
    }

    private static async Task<ProbeAnswer> RateWindowsSlideAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        await bench.WaitAsync(TimeSpan.FromSeconds(11), cancellationToken);
        var (first, at) = (await ReadLittleAsync(bench, cancellationToken), bench.Time.GetUtcNow());
        if (first.Number("X-Rate-Limit-Limit") is not { } limit || first.Number("X-Rate-Limit-Remaining") is not { } left) return ProbeAnswer.Untold("The answer had no rate headers.");
        if (left != limit - 1) return ProbeAnswer.Untold("The window was not empty after eleven quiet seconds: others call with the same account, or the headers tell of the hour.");
        await bench.WaitAsync(TimeSpan.FromSeconds(6), cancellationToken);
        var second = await ReadLittleAsync(bench, cancellationToken);
        var between = bench.Time.GetUtcNow() - at;
        await bench.WaitAsync(TimeSpan.FromSeconds(5.5), cancellationToken);
        var third = (await ReadLittleAsync(bench, cancellationToken)).Number("X-Rate-Limit-Remaining");
        var end = bench.Time.GetUtcNow() - at;
        if (second.Number("X-Rate-Limit-Remaining") != limit - 2 || between.TotalSeconds > 9.5 || end - between > TimeSpan.FromSeconds(9.5)) return ProbeAnswer.Untold("The three reads were disturbed; ask again in a quiet minute.");
        return (limit - third) switch
        {
            1 => ProbeAnswer.Is(false, "When the first read was ten seconds old, the second no longer counted either."),
            2 => ProbeAnswer.Is(true, "When the first read was ten seconds old, the second still counted."),
            _ => ProbeAnswer.Untold("The three reads were disturbed; ask again in a quiet minute."),
        };
    }

    private static async Task<ProbeAnswer> PrivateCommitmentsAreHiddenAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var me = (await bench.ProcoreAsync("/rest/v1.0/me", cancellationToken)).OrUntold("The account's own record").Object["id"]?.ToString();
        foreach (var row in (await bench.RowsAsync(ProbeCommitments.Orders, cancellationToken, ("project_id", bench.Project))).Where(row => $"{row["private"]}" == "true").Take(20))
        {
            var whole = (await bench.ProcoreAsync($"{ProbeCommitments.Orders}/{row["id"]}", cancellationToken, ("project_id", bench.Project))).OrUntold("A commitment").Object;
            if (whole["created_by_id"]?.ToString() is { } maker && maker != me) return ProbeAnswer.Is(false, "A private commitment of another account was there to read.");
        }

        return ProbeAnswer.Untold("No private commitment of a person was seen: there is none, or it is hidden. Mark one as private, and ask again.");
    }

    private static async Task<ProbeAnswer> ThreeTiersAreNotFoundAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var answer = await bench.ProcoreAsync(ProbeChangeOrders.Path(bench.Project), cancellationToken, ("per_page", 1));
        return answer.Status is 403 or 404 ? ProbeAnswer.Is(answer.Status == 404, answer.Said) : ProbeAnswer.Untold("The project has fewer than three tiers of change orders: the calls are served.");
    }

    private static Task<ProbeExchange> ReadLittleAsync(ProbeBench bench, CancellationToken cancellationToken) =>
        bench.ProcoreAsync("/rest/v1.0/cost_codes", cancellationToken, ("project_id", bench.Project), ("per_page", 1));
}
