using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What writing commitments tells about Procore.</summary>
internal static class ProcoreWriteQuestions
{
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(2);

    public static IEnumerable<ProbeQuestion> All =>
    [
        new("procore.NullClears", "Does a null clear a field, or is it passed over?", "Writes null to the description of a commitment.", ProbeReach.Writes, NullClearsAsync),
        new("procore.SameValuesMoveUpdatedAt", "Does a write that changes nothing move updated_at?", "Writes the title of a commitment again.", ProbeReach.Writes, SameValuesMoveUpdatedAtAsync),
        new("procore.LineChangeTouchesContract", "Does a change to a line move updated_at of its commitment?", "Adds a line.", ProbeReach.Writes, LineChangeTouchesContractAsync),
        new("procore.UnknownUnitIsRefused", "Are units refused that the company does not have?", "Adds a line with a unit that is none.", ProbeReach.Writes, UnknownUnitIsRefusedAsync),
        new("procore.LineTextsComeBackEscaped", "Does markup in a line's description come back escaped?", "Adds a line with some.", ProbeReach.Writes, LineTextsComeBackEscapedAsync),
        new("procore.TaxCodesAddToTotal", "Is the tax of tax codes part of the grand total?", "Adds a line with a tax code.", ProbeReach.Writes, TaxCodesAddToTotalAsync),
        new("procore.Currencies", "What becomes of a currency on a commitment?", "Makes a commitment in another currency, with a rate.", ProbeReach.Writes, CurrenciesAsync),
        new("procore.CommitmentsLock", "Does the status Approved lock a commitment?", "Adds a line to an approved one.", ProbeReach.Writes, CommitmentsLockAsync),
        new("procore.ClosedLocks", "Does the status Closed lock a commitment as Approved does?", "Adds a line to a closed one.", ProbeReach.Writes, ClosedLocksAsync),
        new("procore.LockRefusesWholeSync", "Is a sync of locked lines refused as a whole?", "Syncs a line of an approved commitment.", ProbeReach.Writes, LockRefusesWholeSyncAsync),
        new("procore.VendorErrorField", "Under which field is a vendor reported that can't be used?", "Makes a commitment for a vendor that does not exist.", ProbeReach.Writes, VendorErrorFieldAsync),
        new("procore.AddingTwiceIsRefused", "Is adding a vendor refused that is in the project?", "Adds the first vendor of the project once more, which changes nothing.", ProbeReach.Writes, AddingTwiceIsRefusedAsync),
        new("procore.UnitSyncsAnswerEntities", "Does a sync of units of measure answer entities and errors, and not the list of units?", "Sends one without units, which changes nothing.", ProbeReach.Writes, UnitSyncsAnswerEntitiesAsync),
        new("procore.ContractNumbers", "Where may the number of a contract stand only once?", "Makes a second one with the same number, in the same project and in the second one.", ProbeReach.Writes, ContractNumbersAsync),
        new("procore.LargestBody", "How large may the body of a call be?", "Sends syncs without items, with more and more blanks, and halves what is between.", ProbeReach.Writes, LargestBodyAsync),
        new("procore.LinesMakeBudgetLines", "Does a line on a code without a budget line make one?", "Adds a line on such a code, and looks at the budget; what was made is removed.", ProbeReach.Writes, LinesMakeBudgetLinesAsync),
        new("procore.OutForSignatureIsPending", "Is a work order that is out for signature a pending cost?", "Looks at the budget before and after one is.", ProbeReach.Writes, OutForSignatureIsPendingAsync),
    ];

    private static async Task<ProbeAnswer> NullClearsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var contract = await made.MakeAsync(cancellationToken, ("description", "probe"));
        (await made.ChangeAsync(contract, cancellationToken, ("description", null))).OrUntold("The change");
        var left = (await made.ReadAsync(contract, cancellationToken)).Object["description"]?.ToString() ?? "";
        return ProbeAnswer.Is(left.Length == 0, left.Length == 0 ? "The field was empty afterwards." : "The field had its value afterwards.");
    }

    private static async Task<ProbeAnswer> SameValuesMoveUpdatedAtAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var contract = await made.MakeAsync(cancellationToken);
        await bench.WaitAsync(ClockTick, cancellationToken);
        (await made.ChangeAsync(contract, cancellationToken, ("title", contract["title"]))).OrUntold("The change");
        return Moved(contract, await made.ReadAsync(contract, cancellationToken));
    }

    private static async Task<ProbeAnswer> LineChangeTouchesContractAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var contract = await made.MakeAsync(cancellationToken);
        await bench.WaitAsync(ClockTick, cancellationToken);
        (await made.AddLineAsync(contract, cancellationToken)).OrUntold("Adding a line");
        return Moved(contract, await made.ReadAsync(contract, cancellationToken));
    }

    private static ProbeAnswer Moved(JsonObject before, ProbeExchange after) => after.Object["updated_at"]?.ToString() is { } now && before["updated_at"]?.ToString() is { } then
        ? ProbeAnswer.Is(now != then, now != then ? "It moved." : "It stayed.")
        : ProbeAnswer.Untold("The commitment does not say when it was changed.");

    private static async Task<ProbeAnswer> UnknownUnitIsRefusedAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        return (await made.AddLineAsync(await made.MakeAsync(cancellationToken), cancellationToken, ("uom", "probe-unit"))).Refused();
    }

    private static async Task<ProbeAnswer> LineTextsComeBackEscapedAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var line = (await made.AddLineAsync(await made.MakeAsync(cancellationToken), cancellationToken, ("description", "a <b>probe</b>"))).OrUntold("Adding a line");
        return line.Object["description"]?.ToString() switch
        {
            "a <b>probe</b>" => ProbeAnswer.Is(false, "It came back as it was sent."),
            "a &lt;b&gt;probe&lt;/b&gt;" => ProbeAnswer.Is(true, "It came back escaped."),
            _ => ProbeAnswer.Untold("It came back in neither form."),
        };
    }

    private static async Task<ProbeAnswer> TaxCodesAddToTotalAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var code = await TaxCodeAsync(bench, cancellationToken);
        var contract = await made.MakeAsync(cancellationToken);
        (await made.AddLineAsync(contract, cancellationToken, ("tax_code_id", code))).OrUntold("Adding a line with a tax code");
        var total = ProbeBench.Amount((await made.ReadAsync(contract, cancellationToken)).Object["grand_total"]);
        return ProbeAnswer.Is(total != 100, FormattableString.Invariant($"A line of 100 came to a total of {total}."));
    }

    /// <summary>A tax code with a rate that is in use.</summary>
    public static async Task<long> TaxCodeAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var codes = await bench.RowsAsync("/rest/v1.0/tax_codes", cancellationToken, ("company_id", bench.Connection.CompanyId));
        var code = codes.FirstOrDefault(one => $"{one["archived"]}" != "true" && one["rate1"] is { } rate && ProbeBench.Amount(rate) > 0);
        return code is null ? throw new ProbeUntoldException("The company has no tax code with a rate.") : (long)ProbeBench.Amount(code["id"]);
    }

    private static async Task<ProbeAnswer> CurrenciesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var usual = $"{(await made.MakeAsync(cancellationToken))["currency_configuration"]?["base_currency_iso_code"]}";
        var other = usual == "EUR" ? "USD" : "EUR";
        var answer = await made.TryAsync(bench.Project, cancellationToken, ("currency_iso_code", other), ("currency_exchange_rate", 1.37));
        if (answer.Status is 400 or 406 or 422) return ProbeAnswer.Is("Refused", answer.Said);
        var currency = answer.OrUntold("The commitment in another currency").Object["currency_configuration"];
        if (currency?["currency_iso_code"]?.ToString() is not { } kept) return ProbeAnswer.Untold("The answer names no currency.");
        if (kept != other) return ProbeAnswer.Is("Ignored", "The commitment was made in the company's currency.");
        return ProbeBench.Amount(currency["currency_exchange_rate"]) == 1.37m
            ? ProbeAnswer.Is("Several", "The currency and the rate were taken.")
            : ProbeAnswer.Is("OwnRates", "The currency was taken, and the rate was another.");
    }

    private static async Task<ProbeAnswer> CommitmentsLockAsync(ProbeBench bench, CancellationToken cancellationToken) =>
        (await AddToAsync(bench, "Approved", cancellationToken)).Refused();

    private static async Task<ProbeAnswer> ClosedLocksAsync(ProbeBench bench, CancellationToken cancellationToken) =>
        (await AddToAsync(bench, "Approved", cancellationToken)).IsGood
            ? ProbeAnswer.Untold("Nothing is locked in this company, approved commitments neither.")
            : (await AddToAsync(bench, "Closed", cancellationToken)).Refused();

    private static async Task<ProbeAnswer> LockRefusesWholeSyncAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var answer = await made.SyncLineAsync(await InAsync(bench, "Approved", cancellationToken), cancellationToken);
        if (!answer.IsGood) return ProbeAnswer.Is(true, answer.Said);
        return ProbeExchange.Of(answer.Object["errors"]).Count > 0
            ? ProbeAnswer.Is(false, "The line stood under errors of a success.")
            : ProbeAnswer.Untold("Nothing is locked in this company, approved commitments neither.");
    }

    private static async Task<JsonObject> InAsync(ProbeBench bench, string status, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var contract = await made.MakeAsync(cancellationToken);
        (await made.ChangeAsync(contract, cancellationToken, ("status", status))).OrUntold("The change of the status");
        return contract;
    }

    private static async Task<ProbeExchange> AddToAsync(ProbeBench bench, string status, CancellationToken cancellationToken) =>
        await bench.Making("").Commitments.AddLineAsync(await InAsync(bench, status, cancellationToken), cancellationToken);

    private static async Task<ProbeAnswer> VendorErrorFieldAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var answer = await bench.Making("").Commitments.TryAsync(bench.Project, cancellationToken, ("vendor_id", 1));
        if (answer.IsGood) return ProbeAnswer.Untold("A vendor that does not exist was taken.");
        return answer.Object["errors"] is JsonObject { Count: 1 } fields
            ? ProbeAnswer.Is(fields.First().Key, $"It was reported under {fields.First().Key}.")
            : ProbeAnswer.Untold($"{answer.Said} It names no single field.");
    }

    private static async Task<ProbeAnswer> AddingTwiceIsRefusedAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        bench.Making("");
        var vendors = FormattableString.Invariant($"/rest/v1.0/projects/{bench.Project}/vendors");
        var rows = (await bench.ProcoreAsync(vendors, cancellationToken, ("per_page", 1))).OrUntold("The vendors of the project").Rows;
        if (rows.Count == 0) return ProbeAnswer.Untold("The project has no vendor.");
        return (await bench.ProcoreAsync(HttpMethod.Post, $"{vendors}/{rows[0]["id"]}/actions/add", null, cancellationToken)).Refused();
    }

    private static async Task<ProbeAnswer> UnitSyncsAnswerEntitiesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        bench.Making("");
        var path = FormattableString.Invariant($"/rest/v1.0/companies/{bench.Connection.CompanyId}/uoms/sync");
        var answer = (await bench.ProcoreAsync(HttpMethod.Patch, path, new JsonObject { ["updates"] = new JsonArray() }, cancellationToken)).OrUntold("A sync without units");
        return answer.Body switch
        {
            JsonArray => ProbeAnswer.Is(false, "It was answered with a list."),
            JsonObject said when said.ContainsKey("entities") => ProbeAnswer.Is(true, "It was answered with entities."),
            _ => ProbeAnswer.Untold("It was answered with neither."),
        };
    }

    private static async Task<ProbeAnswer> ContractNumbersAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        var number = (await workshop.Commitments.MakeAsync(cancellationToken))["number"];
        if ((await workshop.Commitments.TryAsync(bench.Project, cancellationToken, ("number", number))).IsGood) return ProbeAnswer.Is("Free", "The same number was taken twice in a project.");
        if (bench.SecondProject is not { } second) return ProbeAnswer.Untold("A number stands once in a project; to see whether it may stand in another one, name that with --second-project.");
        var elsewhere = await workshop.Commitments.TryAsync(second, cancellationToken, ("number", number));
        return elsewhere.IsGood
            ? ProbeAnswer.Is("Project", "The number was refused in the same project, and taken in the second one.")
            : elsewhere.Status is 400 or 409 or 422 ? ProbeAnswer.Is("Company", "The number was refused in both projects.") : ProbeAnswer.Untold(elsewhere.Said);
    }

    private static async Task<ProbeAnswer> LargestBodyAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        const int Most = 4 * 1024 * 1024;
        bench.Making("");
        var (fits, tooLarge) = (0, 16 * 1024);
        while (await FitsAsync(tooLarge))
        {
            if (tooLarge >= Most) return ProbeAnswer.Untold("A body of 4 MiB was taken; larger ones were not tried.");
            (fits, tooLarge) = (tooLarge, tooLarge * 2);
        }

        while (tooLarge - fits > 1)
        {
            var middle = fits + ((tooLarge - fits) / 2);
            if (await FitsAsync(middle)) fits = middle;
            else tooLarge = middle;
        }

        return ProbeAnswer.Is(fits, FormattableString.Invariant($"A body of {fits} bytes was taken, and one more byte was answered with 413."));

        async Task<bool> FitsAsync(int length)
        {
            var body = $$"""{"project_id":{{bench.Project}},"updates":[]}""";
            var answer = await bench.SyncRawAsync(body.PadRight(length), cancellationToken);
            return answer.Status == 413 ? false : answer.OrUntold("A sync without items").IsGood;
        }
    }

    private static async Task<ProbeAnswer> LinesMakeBudgetLinesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        var code = await ProbeBudget.CodeAsync(bench, isBudgeted: false, cancellationToken);
        workshop.Expect(ProbeKind.BudgetLine, FormattableString.Invariant($"{code}"), bench.Project);
        var contract = await workshop.Commitments.MakeAsync(cancellationToken);
        (await workshop.Commitments.AddLineAsync(contract, cancellationToken, ("wbs_code_id", code))).OrUntold("Adding a line on a code that is not on the budget");
        var isThere = (await ProbeBudget.RowsAsync(bench, cancellationToken)).Any(row => row["wbs_code_id"]?.ToString() == FormattableString.Invariant($"{code}"));
        return ProbeAnswer.Is(isThere, isThere ? "A budget line was there afterwards." : "No budget line was there afterwards.");
    }

    private static async Task<ProbeAnswer> OutForSignatureIsPendingAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var code = FormattableString.Invariant($"{await ProbeBudget.CodeAsync(bench, isBudgeted: true, cancellationToken)}");
        var contract = await made.MakeWorkOrderAsync(cancellationToken);
        (await made.AddWorkOrderLineAsync(contract, cancellationToken)).OrUntold("Adding a line");
        var before = await PendingAsync();
        (await made.ChangeWorkOrderAsync(contract, cancellationToken, ("status", "Out For Signature"))).OrUntold("The change of the status");
        return (await PendingAsync() - before) switch
        {
            0 => ProbeAnswer.Is(false, "The pending costs stayed."),
            100 => ProbeAnswer.Is(true, "The pending costs rose by the work order."),
            _ => ProbeAnswer.Untold("The pending costs moved by another amount: others work on the budget."),
        };

        async Task<decimal> PendingAsync()
        {
            var row = (await ProbeBudget.RowsAsync(bench, cancellationToken)).FirstOrDefault(one => one["wbs_code_id"]?.ToString() == code);
            return row?["Pending Cost Changes"] is { } pending ? ProbeBench.Amount(pending) : throw new ProbeUntoldException("The standard budget view has no column Pending Cost Changes.");
        }
    }
}
