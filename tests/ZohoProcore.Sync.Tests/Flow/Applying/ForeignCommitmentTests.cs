using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment in the order's currency has the order's rate, at every look. Judged by what stands in Procore.</summary>
public sealed class ForeignCommitmentTests
{
    private static readonly SyncPolicies InOrderCurrency = new()
    {
        Cost = new() { Tax = CostTreatment.InCost, ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency },
    };

    [Fact]
    public async Task A_rate_that_is_corrected_in_Zoho_is_corrected_in_Procore_and_nothing_else_is_written()
    {
        using var order = await WrittenAsync();
        order.Edit(zoho => zoho with { ExchangeRate = 1.1m });

        var calls = order.Test.Sent.Count;
        await order.SyncAsync();

        Assert.Equal(("1.1", "EUR"), (Rate(order), (string?)order.Commitment().Node["currency"]));
        Assert.DoesNotContain(order.WritesSince(calls), write => write.Contains("line_items", StringComparison.Ordinal));
        await AgreesAsync(order);
    }

    [Theory]
    [InlineData(ReviewAction.KeepProcore, "1.2")]
    [InlineData(ReviewAction.OverwriteProcore, "1.0837")]
    public async Task A_rate_that_a_person_changes_in_Procore_is_a_question(ReviewAction decided, string rate)
    {
        using var order = await WrittenAsync();
        order.InProcore(new() { ["currency_exchange_rate"] = 1.2m });
        Assert.Equal(ReconciliationResult.AmountDiffers, (await order.RowAsync()).Result);
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.AmountDiffers, (await order.RowAsync()).Result);

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentChanged, finding.Code);
        Assert.Contains("exchange rate is '1.2' and would be '1.0837'", finding.Sentence, StringComparison.Ordinal);
        await order.DecideAsync(decided);
        await order.SyncAsync();

        Assert.Equal(rate, Rate(order));
        await AgreesAsync(order, decided == ReviewAction.KeepProcore ? RecordState.Skipped : RecordState.Synced);
    }

    [Fact]
    public async Task A_rate_that_Procore_does_not_take_waits_for_a_person_and_is_settled_as_the_next_step_says()
    {
        using var order = new OneOrder(InOrderCurrency, new() { Procore = new() { Currencies = ProcoreCurrencies.OwnRates } });
        Write(order);
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains("keeps the commitment at a rate of 1.1 for EUR, and the order's is 1.0837", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("Give the commitment the rate 1.0837 in Procore", finding.NextStep, StringComparison.Ordinal);
        Assert.Empty(order.Lines());

        order.InProcore(new() { ["currency_exchange_rate"] = 1.0837m });
        await order.DecideAsync(ReviewAction.Retry);
        await order.SyncAsync();

        Assert.Equal([100.01m, 33.33m], order.Lines());
        Assert.Equal("1.0837", Rate(order));
        await AgreesAsync(order);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1.08370000")]
    [InlineData("1.0837004")]
    public async Task A_rate_that_Procore_does_not_show_or_shows_with_other_decimals_is_no_difference(string? shown)
    {
        using var order = await WrittenAsync();
        order.Test.Spoil = (_, body) => Show(body, shown);
        var calls = order.Test.Sent.Count;
        await order.SyncAsync();

        Assert.Empty(order.WritesSince(calls));
        await AgreesAsync(order);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Amounts_can_not_be_kept_in_a_currency_that_they_are_not_in(bool overwrites)
    {
        using var order = await WrittenAsync();
        order.InProcore(new() { ["currency_iso_code"] = "CAD" });
        Assert.Equal(ReconciliationResult.AmountDiffers, (await order.RowAsync()).Result);
        await order.SyncAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.CommitmentChanged, item.Finding.Code);
        Assert.DoesNotContain(item.Answers, answer => answer.Action == ReviewAction.KeepProcore);
        await Assert.ThrowsAsync<DecisionMismatchException>(() => order.DecideAsync(ReviewAction.KeepProcore));
        if (overwrites)
        {
            await order.DecideAsync(ReviewAction.OverwriteProcore);
        }
        else
        {
            order.InProcore(new() { ["currency_iso_code"] = "EUR" });
        }

        await order.SyncAsync();
        Assert.Equal(("EUR", "1.0837"), ((string?)order.Commitment().Node["currency"], Rate(order)));
        await AgreesAsync(order);
    }

    /// <summary>An earlier version wrote the rate and did not note it: what stands in Procore is no person's change.</summary>
    [Theory]
    [InlineData(1.0837)]
    [InlineData(1.1)]
    public void What_an_earlier_version_wrote_is_ours(double nowInZoho)
    {
        var order = Scenario.Order(Scenario.Line("1", 100)) with { Currency = "EUR", ExchangeRate = 1.0837m };
        var planned = Assert.Single(Scenario.Plan(Scenario.Input(order) with { Policies = InOrderCurrency }).Commitments);
        var earlier = Scenario.Input(order with { ExchangeRate = (decimal)nowInZoho }) with
        {
            Policies = InOrderCurrency,
            Existing = [Scenario.Existing(planned)],
            Recorded = [WithoutRate(Scenario.Recorded(planned))],
        };

        var plan = Scenario.Plan(earlier);

        Assert.Empty(plan.Findings);
        Assert.Equal(nowInZoho > 1.09 ? [CommitmentFields.ExchangeRate] : [], plan.Steps.SelectMany(step => step.Fields ?? []));
    }

    private static WrittenCommitment WithoutRate(WrittenCommitment written)
    {
        var fields = new SortedDictionary<string, string>(written.Image.Fields, StringComparer.Ordinal);
        Assert.True(fields.Remove(CommitmentFields.ExchangeRate));
        return written with { Image = new() { Fields = fields } };
    }

    private static async Task<OneOrder> WrittenAsync()
    {
        var order = new OneOrder(InOrderCurrency, new() { Procore = new() { Currencies = ProcoreCurrencies.Several } });
        Write(order);
        await order.SyncAsync();
        Assert.Equal("1.0837", Rate(order));
        return order;
    }

    private static void Write(OneOrder order) =>
        order.Write([(1, 100.01m, 0, []), (1, 33.33m, 0, [])], zoho => zoho with { CurrencyCode = "EUR", ExchangeRate = 1.0837m });

    private static string? Rate(OneOrder order) => (string?)order.Commitment().Node["rate"];

    /// <summary>Both sides agree, and say so at month end.</summary>
    private static async Task AgreesAsync(OneOrder order, RecordState state = RecordState.Synced)
    {
        var row = await order.RowAsync();
        Assert.Equal((state, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal((ReconciliationResult.Ties, "EUR", 133.34m), (row.Result, row.Currency, row.Cost));
    }

    private static void Show(JsonNode body, string? rate)
    {
        foreach (var contract in (body as JsonArray)?.OfType<JsonObject>() ?? [(JsonObject)body])
        {
            if (contract["currency_configuration"] is JsonObject currency)
            {
                currency["currency_exchange_rate"] = rate;
            }
        }
    }
}
