using System.Net;
using System.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>The books are in one currency and Procore's company in another: amounts of the one are never written as amounts of the other. Judged by what stands in Procore.</summary>
public sealed class CompanyCurrencyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A project that has no contract yet tells its currency in its settings.</summary>
    [Theory]
    [InlineData(ForeignCurrencyTreatment.Review)]
    [InlineData(ForeignCurrencyTreatment.Convert)]
    [InlineData(ForeignCurrencyTreatment.InOrderCurrency)]
    public async Task Nothing_is_written_where_settings_tell_that_Procore_counts_in_another_currency(ForeignCurrencyTreatment treatment)
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost, ForeignCurrency = treatment } });

        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        await AsksAsync(order);
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Empty(order.Commitments());
        await AsksAsync(order);
    }

    /// <summary>Where settings may not be read, the first head tells it, which has no line and no amount.</summary>
    [Fact]
    public async Task Nothing_is_committed_where_only_the_first_answer_tells_that_Procore_counts_in_another_currency()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost }, Currency = "CAD" });
        order.Test.Instead = NoSettings;

        await order.SyncAsync();

        Assert.Equal(("Draft", 0), ((string?)order.Commitment().Node["status"], order.Lines().Length));
        await AsksAsync(order, "which its policies name (policy Currency)");
        Assert.Contains("delete the empty commitment in Procore that the sync made", Assert.Single(await order.ReviewsAsync()).Finding.NextStep, StringComparison.Ordinal);
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Equal(("Draft", 0), ((string?)order.Commitment().Node["status"], order.Lines().Length));
        Assert.Contains("delete the empty commitment in Procore that the sync made", Assert.Single(await order.ReviewsAsync()).Finding.NextStep, StringComparison.Ordinal);
    }

    /// <summary>Policies that say then what Procore counts in leave an order without a rate to it: it is entered by hand, once the number is free.</summary>
    [Fact]
    public async Task Where_no_rate_leads_to_what_Procore_counts_in_the_empty_commitment_makes_room_for_one_by_hand()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost }, Currency = "CAD" });
        order.Test.Instead = NoSettings;
        await order.SyncAsync();
        Assert.Equal(("Draft", 0), ((string?)order.Commitment().Node["status"], order.Lines().Length));

        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Currency = "USD" } };
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains("is in CAD, and commitments in this Procore company are in USD", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("Before you enter it by hand, delete the empty commitment in Procore that the sync made", finding.NextStep, StringComparison.Ordinal);
        Assert.Equal(("Draft", 0), ((string?)order.Commitment().Node["status"], order.Lines().Length));
    }

    /// <summary>A project has a currency of its own, and the company another one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Each_project_is_counted_in_its_own_currency(int project)
    {
        using var order = new OneOrder(new() { Cost = new() { Tax = CostTreatment.InCost } });
        order.Test.EditInProcore("change_currency", 0, new() { ["currency_iso_code"] = "CAD" }, order.Projects[0].ProcoreId);
        order.Write([(1, 1_000, project, [])]);

        await order.SyncAsync();

        if (project == 1)
        {
            Assert.Equal((RecordState.Synced, 1_000m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
            return;
        }

        Assert.Empty(order.Commitments());
        Assert.Contains("in CAD, and the connection writes amounts in USD", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);

        // A person sets it right in Procore, and the next look goes on.
        order.Test.EditInProcore("change_currency", 0, new() { ["currency_iso_code"] = "USD" }, order.Projects[0].ProcoreId);
        order.Test.Time.Advance(TimeSpan.FromSeconds(1));
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1_000m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
    }

    [Fact]
    public async Task Nothing_at_all_is_written_where_another_contract_of_the_project_tells_it_before()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost } });
        await ByHand.TypeAsync(order, 77, number: "HAND-1");

        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        await AsksAsync(order);
        Assert.Empty((await order.PlanAsync()).Steps);
    }

    /// <summary>What an earlier version wrote is asked about, and not amended.</summary>
    [Fact]
    public async Task What_stands_already_is_a_question_and_no_amount_is_added_to_it()
    {
        using var order = new OneOrder(new() { Cost = new() { Tax = CostTreatment.InCost }, Currency = "USD" });
        order.Write(1_000);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);

        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Currency = "CAD" } };
        order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 1, Lines = [.. zoho.Lines.Select(line => line with { Rate = 2_000 })] });
        await order.SyncAsync();

        await AsksAsync(order, "which its policies name (policy Currency)");
        Assert.Equal([1_000m], order.Lines());
    }

    [Fact]
    public async Task Policies_that_name_what_Procore_counts_in_have_orders_in_it_written_and_ask_about_the_others()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost }, Currency = "USD" });
        await order.SyncAsync();
        Assert.Empty(order.Commitments());
        Assert.Contains("is in CAD, and commitments in this Procore company are in USD", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);

        order.Edit(zoho => zoho with { CurrencyCode = "USD", ExchangeRate = 1.35m });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1_000m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
    }

    /// <summary>What Procore does not tell is not known: no amount is written, unless policies say what it would stand as.</summary>
    [Fact]
    public async Task Where_Procore_does_not_tell_what_it_counts_in_only_a_policy_that_names_it_has_amounts_written()
    {
        using var order = new OneOrder(new() { Cost = new() { Tax = CostTreatment.InCost } });
        order.Test.EditInProcore("change_currency", 0, new() { ["tells"] = false });
        order.Write(1_000);

        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains("does not tell which currency it counts", finding.Sentence, StringComparison.Ordinal);

        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Currency = "USD" } };
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1_000m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    /// <summary>At month end an amount in a currency that nobody knows is compared with none, and adds up with none.</summary>
    [Fact]
    public async Task What_stands_in_a_currency_that_nobody_knows_stands_apart_at_month_end()
    {
        using var order = new OneOrder(new() { Cost = new() { Tax = CostTreatment.InCost } });
        order.Write(1_000);
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        order.Test.EditInProcore("change_currency", 0, new() { ["tells"] = false });
        order.Test.Time.Advance(TimeSpan.FromHours(30));

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.AmountDiffers, ReconciliationCause.CurrencyUnknown, null), (row.Result, row.Cause, row.Difference));
        Assert.Equal([new("", 1_000m)], row.ProcoreAmounts);
        Assert.Equal(
            new[] { ("", 0m, 1_000m), ("USD", 1_000m, 0m) },
            report.Projects.Where(total => total.Cost + total.ProcoreTotal != 0).Select(total => (total.Currency, total.Cost, total.ProcoreTotal)));
    }

    /// <summary>A plan that was made of what stood there is made again the same way.</summary>
    [Fact]
    public async Task The_question_is_part_of_what_is_replayed()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost } });
        await ByHand.TypeAsync(order, 77, number: "HAND-1");
        await order.SyncAsync();
        var again = Assert.Single(await order.Test.Engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Id] }, Token).ToListAsync(Token));
        Assert.Equal((true, FindingCodes.CurrencyForeign), (again.IsDecidedAlike, Assert.Single(again.Now!.Findings).Code));
    }

    private static OneOrder Canadian(SyncPolicies policies)
    {
        var order = new OneOrder(policies);
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/organizations/", StringComparison.Ordinal))
            {
                body["organization"]!["currency_code"] = "CAD";
            }
        };
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 1 });
        return order;
    }

    private static HttpResponseMessage? NoSettings(HttpRequestMessage request) => !request.RequestUri!.AbsolutePath.EndsWith("/currency_configuration", StringComparison.Ordinal)
        ? null
        : new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have sufficient access to complete that action"}""", Encoding.UTF8, "application/json") };

    private static async Task AsksAsync(OneOrder order, string why = "the base currency of Zoho Books")
    {
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains($"in USD, and the connection writes amounts in CAD, {why}", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("Procore counts in USD (policy Currency)", finding.NextStep, StringComparison.Ordinal);
    }
}
