using System.Globalization;
using System.Text.Json;
using EmbeddedHost;
using NodaTime;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Month end as people and spreadsheets get it, of a report that is given.</summary>
public sealed class MonthEndWordsTests
{
    /// <summary>What policy leaves to people is said apart, in no total, and nothing is to be done about it.</summary>
    [Fact]
    public void What_policy_leaves_to_people_is_said_apart()
    {
        var left = Row("PO-2", ReconciliationResult.LeftToPeople, 70_000, 70_000) with { Cause = ReconciliationCause.LeftToPeople };
        var report = Report(Row("PO-1", ReconciliationResult.Ties, 100, 100), left);
        Assert.EndsWith("nothing is open. Of 1 order that policy leaves out by now what was written is left to people: USD 70,000.00.", MonthEndWords.Headline(report), StringComparison.Ordinal);
        Assert.Contains(ReconciliationWords.Sentence(ReconciliationCause.LeftToPeople), Written(report), StringComparison.Ordinal);
        Assert.Equal((true, 100m), (report.Ties, report.Projects.Sum(total => total.ProcoreTotal)));
    }

    /// <summary>What ties and may be committed in vain is named, with what can be done, though nothing is open.</summary>
    [Fact]
    public void An_unbilled_remainder_is_named_in_every_form()
    {
        var report = Report(Row("PO-1", ReconciliationResult.Ties, 100, 100) with { Cause = ReconciliationCause.UnbilledRemainder, UnbilledUnits = 2.5m });
        var (sentence, step) = (ReconciliationWords.Sentence(ReconciliationCause.UnbilledRemainder), ReconciliationWords.NextStep(ReconciliationCause.UnbilledRemainder));

        Assert.Equal("1 order, 1 tie, nothing is open. 1 of those that tie is closed in Zoho Books with an unbilled remainder.", MonthEndWords.Headline(report));
        Assert.Contains($"  {sentence} {step}", Written(report), StringComparison.Ordinal);
        Assert.Contains("2.5 units neither billed nor cancelled", Written(report), StringComparison.Ordinal);
        Assert.Equal((sentence, step), (Text(Json(report).GetProperty("orders")[0], "why"), Text(Json(report).GetProperty("orders")[0], "nextStep")));
        Assert.Contains(sentence, MonthEndCsv.Lines(report).ElementAt(1), StringComparison.Ordinal);
        Assert.True(report.Ties);
    }

    /// <summary>A dinar has three decimals: rounded to two, the parts do not add up, and a difference is none.</summary>
    [Fact]
    public void An_amount_is_written_with_all_its_decimals_and_the_parts_add_up()
    {
        ReconciledProject[] projects = [new(1, "A", 0.334m, 0.334m, 0, 0), new(2, "B", 0.334m, 0.334m, 0, 0), new(3, "C", 0.334m, 0.330m, 0, 0)];
        var report = Report(Row("PO-1", ReconciliationResult.AmountDiffers, 1.002m, 0.998m, "KWD") with { Projects = projects });

        var order = Json(report).GetProperty("orders")[0];
        Assert.Equal(("1.002", "0.998", "-0.004"), (Text(order, "cost"), Text(order, "procore"), Text(order, "difference")));
        Assert.Equal(1.002m, order.GetProperty("projects").EnumerateArray().Sum(one => Amount(Text(one, "cost"))));
        Assert.Equal(0.998m, order.GetProperty("projects").EnumerateArray().Sum(one => Amount(Text(one, "procore"))));
        string[][] cells = [.. MonthEndCsv.Lines(report).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(["1.002", "", ""], cells.Select(row => row[5])); // an order's total is in the column once
        Assert.Equal([(0.334m, 0.334m, 0m), (0.334m, 0.334m, 0m), (0.334m, 0.33m, -0.004m)], cells.Select(row => (Amount(row[7]), Amount(row[8]), Amount(row[11]))));
        Assert.Contains("Zoho Books KWD 1.002, Procore 0.998, difference -0.004", Written(report), StringComparison.Ordinal);
        var open = Assert.Single(LedgerReport.Of(report).Open);
        Assert.Equal(("KWD 1.002", "KWD 0.998", "KWD -0.004"), (open.Zoho, open.Procore, open.Difference));
        Assert.Equal("1.002", Assert.Single(DemoLedger.Of(report)).Rows[^1].Zoho);
    }

    [Theory]
    [InlineData("1234567.8", "1234567.80", "1,234,567.80")]
    [InlineData("1000", "1000.00", "1,000.00")]
    [InlineData("-1234.5", "-1234.50", "-1,234.50")]
    [InlineData("1.2340", "1.234", "1.234")]
    [InlineData("0.0000000001", "0.0000000001", "0.0000000001")]
    [InlineData("-0.004", "-0.004", "-0.004")]
    public void Money_has_two_decimals_at_least_and_as_many_as_it_is(string amount, string plain, string apart)
    {
        Assert.Equal((plain, apart), (Words.Money(Amount(amount)), PageWords.Money(Amount(amount))));
    }

    [Fact]
    public void What_stands_only_in_Procore_is_named_in_every_form()
    {
        var report = Report(Row("PO-1", ReconciliationResult.Ties, 100, 100)) with { OnlyInProcore = [Unclaimed("HAND-77", 50_000), Unclaimed("HAND-78", 0.5m) with { Cause = UnclaimedCause.NotTheOrders, OrderNumbers = ["PO-1"] }] };

        var (json, text, page) = (Json(report), Written(report), LedgerReport.Of(report));

        Assert.Contains("1 order, 1 tie, nothing is open. 2 commitments stand only in Procore: USD 50,000.50.", text, StringComparison.Ordinal);
        Assert.StartsWith("1 order, 1 tie, nothing is open. 2 commitments stand only in Procore: USD 50,000.50. Budgets of 0 projects", page.Sentence, StringComparison.Ordinal);
        Assert.Contains("HAND-77 Acme in Riverside: USD 50,000.00, Approved", text, StringComparison.Ordinal);
        Assert.Contains("HAND-78 Acme in Riverside: USD 0.50, Approved; PO-1 in Zoho Books", text, StringComparison.Ordinal);
        Assert.Contains(ReconciliationWords.NextStep(UnclaimedCause.NoOrder), text, StringComparison.Ordinal);
        var one = json.GetProperty("onlyInProcore")[0];
        Assert.Equal(("HAND-77", "Acme", "Riverside", "50000.00", "Approved", "NoOrder"), (Text(one, "number"), Text(one, "vendor"), Text(one, "projectName"), Text(one, "procore"), Text(one, "status"), Text(one, "cause")));
        Assert.Equal((true, ReconciliationWords.NextStep(UnclaimedCause.NoOrder)), (json.GetProperty("ties").GetBoolean(), Text(one, "nextStep")));
        var line = MonthEndCsv.Lines(report).ElementAt(2);
        Assert.StartsWith("\"HAND-77\",\"\",\"Acme\",\"USD\",\"\",,\"Riverside\",,50000.00,0.00,0.00,,\"OnlyInProcore\",", line, StringComparison.Ordinal);
        Assert.EndsWith(",\"Approved\",\"2026-11-30T18:00:00Z\"", line, StringComparison.Ordinal);
        Assert.Equal(["HAND-77", "HAND-78"], page.Alone.Select(shown => shown.Number));
    }

    [Fact]
    public void What_stands_for_an_order_that_policy_leaves_out_is_counted_apart_and_asks_for_nothing()
    {
        var report = Report(Row("PO-1", ReconciliationResult.Ties, 100, 100)) with
        {
            OnlyInProcore = [Unclaimed("PO-8", 70_000) with { Cause = UnclaimedCause.OutOfScope, OrderNumbers = ["PO-8"] }, Unclaimed("HAND-77", 50_000)],
        };

        var text = Written(report);

        Assert.Contains("1 commitment stands only in Procore: USD 50,000.00. 1 stands for an order that policy leaves out: USD 70,000.00.", text, StringComparison.Ordinal);
        Assert.Contains($"{ReconciliationWords.Sentence(UnclaimedCause.OutOfScope)}{Environment.NewLine}", text, StringComparison.Ordinal);
        Assert.Contains("nothing is open. 1 stands for an order that policy leaves out: USD 70,000.00.", LedgerReport.Of(report with { OnlyInProcore = [report.OnlyInProcore[0]] }).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_of_two_currencies_stand_each_in_its_own_and_their_difference_is_not_known()
    {
        IReadOnlyList<CurrencyAmount> euros = [new("EUR", 100.12m)];
        var report = Report(Row("PO-1", ReconciliationResult.AmountDiffers, 100.12m, 100.12m, "KWD") with { ProcoreAmounts = euros, Projects = [new(1, "A", 100.12m, 100.12m, 0, 0) { ProcoreAmounts = euros }] });

        var order = Json(report).GetProperty("orders")[0];
        Assert.Equal(("100.12", null, null), (Text(order, "cost"), Text(order, "procore"), Text(order, "difference")));
        Assert.Equal(("EUR", "100.12"), (Text(order.GetProperty("procoreAmounts")[0], "currency"), Text(order.GetProperty("procoreAmounts")[0], "procore")));
        Assert.Null(Text(order.GetProperty("projects")[0], "procore"));
        Assert.Contains("Zoho Books KWD 100.12, Procore EUR 100.12, difference not known", Written(report), StringComparison.Ordinal);
        Assert.Contains("A (KWD): 1 orders, cost 100.12, Procore 0.00, difference -100.12", Written(report), StringComparison.Ordinal);
        Assert.Contains("A (EUR): 1 orders, cost 0.00, Procore 100.12, difference 100.12", Written(report), StringComparison.Ordinal);
        var open = Assert.Single(LedgerReport.Of(report).Open);
        Assert.Equal(("KWD 100.12", "EUR 100.12", "not known"), (open.Zoho, open.Procore, open.Difference));
        string[][] cells = [.. MonthEndCsv.Lines(report).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(
            [("\"KWD\"", "100.12", "100.12", "", ""), ("\"EUR\"", "", "", "100.12", "")],
            cells.Select(row => (row[3], row[5], row[7], row[8], row[11])));
    }

    /// <summary>A closed month, a change order after it, a commitment that somebody typed, and a budget that shows something else.</summary>
    [Fact]
    public void The_close_what_changed_after_it_and_the_budgets_are_in_every_form()
    {
        var row = Row("PO-1", ReconciliationResult.Ties, 1_000, 1_000);
        var closed = new MonthStatement { Month = new(2026, 11), At = Instant.FromUtc(2026, 11, 30, 9, 0), By = "Cora", Ties = true, ZohoHash = "a", ProcoreHash = "b", Rows = [], Without = ["24-101 Riverside"] };
        StatementRow was = new("1", "PO-1", null, "=Acme", "USD", "open", 1_000, 1_000, 1_000, ReconciliationResult.Ties, ReconciliationCause.None);
        var report = Report(row) with
        {
            Budgets = [new() { ProjectId = 7, ProjectName = "Riverside", View = "Standard", Own = 1_000, Others = 0, Committed = 990, Codes = [new(11, "02-300.M", 1_000, 990)] }, new() { ProjectId = 8, ProjectName = "Harbour", View = "Standard", Currency = "CAD", Own = 5, Others = null, Unknown = "It is not shown." }],
            Closed = closed,
            ChangedAfterClose = [new(closed.Month, was, was with { ProcoreTotal = 1_250 }) { Kinds = [ChangeAfterCloseKind.Amounts] }],
            OnlyInProcoreAfterClose = [new(closed.Month, null, Unclaimed("HAND-77", 50_000)) { Kinds = [ChangeAfterCloseKind.Came] }, new(closed.Month, Unclaimed("HAND-78", 5), null) { Kinds = [ChangeAfterCloseKind.Gone] }],
        };

        var (json, text, page) = (Json(report), Written(report), LedgerReport.Of(report));

        foreach (var sentence in (string[])[
            "2026-11 was closed by Cora as of 2026-11-30T09:00:00Z, without 24-101 Riverside, which could not be read and is not known.",
            "was USD 1000.00, Procore 1000.00; is USD 1000.00, Procore 1250.00 (other amounts)",
            "was not there; is Procore USD 50000.00, Approved (only in Procore: came after the close)",
            "was Procore USD 5.00, Approved; is closed, deleted or an order's by now (only in Procore: is gone)",
            "Riverside: own commitments 1000.00, others 0.00, budget 990.00, difference -10.00 in view 'Standard'.",
            "02-300.M: commitments 1000.00, budget 990.00, difference -10.00",
            "Harbour (CAD): own commitments 5.00, others not known; what the budget shows is not known. It is not shown."])
        {
            Assert.Contains(sentence, text, StringComparison.Ordinal);
            Assert.Contains(MonthEndCsv.Lines(report), line => line.Contains(sentence, StringComparison.Ordinal));
        }

        Assert.Contains("Budgets of 2 projects: 0 show the same, 1 something else, 1 not known.", page.Sentence, StringComparison.Ordinal);
        Assert.Equal((true, false), (report.Ties, page.Ties));
        Assert.Contains("closed by Cora", page.Closed, StringComparison.Ordinal);
        Assert.Equal(["PO-1", "HAND-77", "HAND-78"], page.Changes.Select(change => change.Number));
        Assert.Equal([(false, 1), (null, 0)], page.Budgets.Select(budget => (budget.Ties, budget.Codes.Count)));
        Assert.Equal("24-101 Riverside", json.GetProperty("closedWithout")[0].GetString());
        Assert.Equal(("HAND-77", null, "50000.00"), (Text(json.GetProperty("onlyInProcoreAfterClose")[0], "number"), Text(json.GetProperty("onlyInProcoreAfterClose")[0], "procoreBefore"), Text(json.GetProperty("onlyInProcoreAfterClose")[0], "procore")));
        Assert.Contains(MonthEndCsv.Lines(report), line => line.StartsWith("\"PO-1\",\"\",\"'=Acme\",\"\",\"\",,\"\",,,,,,\"ChangedAfterClose\",", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_read_is_neither_open_nor_settled()
    {
        UnreadableRecord unreadable = new(ListedKind.ProcoreProject, "7", "commitments", "It is not shown.");

        var known = Written(Report(Row("PO-1", ReconciliationResult.Ties, 100, 100)) with { Unreadable = [unreadable] });
        var mixed = LedgerReport.Of(Report(Row("PO-1", ReconciliationResult.NotReadable, 100, 0), Row("PO-2", ReconciliationResult.AmountDiffers, 100, 90)) with { Unreadable = [unreadable, unreadable] }).Sentence;

        Assert.Contains("1 order, 1 tie, 1 record can't be read, so that what else is open is not known.", known, StringComparison.Ordinal);
        Assert.DoesNotContain("0 are open", known, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing is open", known, StringComparison.Ordinal);
        Assert.StartsWith("2 orders, 0 tie, 1 is open, 1 is not known, 2 records can't be read, so that what else is open is not known.", mixed, StringComparison.Ordinal);
    }

    /// <summary>The orders of a month are those that are dated in it; how it was closed and what changed after it are its own, and no later month's.</summary>
    [Fact]
    public void A_month_has_its_own_orders_alone()
    {
        var (october, november) = (new YearMonth(2026, 10), new YearMonth(2026, 11));
        var report = Report(
            Row("PO-1", ReconciliationResult.Ties, 100, 100) with { Date = new LocalDate(2026, 10, 31) },
            Row("PO-2", ReconciliationResult.AmountDiffers, 100, 90) with { Date = new LocalDate(2026, 11, 1) },
            Row("PO-3", ReconciliationResult.Ties, 100, 100) with { Date = new LocalDate(2026, 12, 1) }) with
        { OnlyInProcore = [Unclaimed("HAND-77", 5)] };
        var one = ReconcileCommand.Within(report, october, closed: null);
        Assert.Equal(["PO-1"], one.Rows.Select(row => row.OrderNumber));
        Assert.True(one.Ties);
        Assert.Single(one.OnlyInProcore); // it has no date
        Assert.Equal(["PO-2"], ReconcileCommand.Within(report, november, closed: null).Rows.Select(row => row.OrderNumber));
        Assert.Null(one.Closed);

        // An order that was deleted in Zoho Books has no date any more, and what stands of it is in every month.
        var undated = report with { Rows = [.. report.Rows, Row("PO-4", ReconciliationResult.MissingInZoho, 0, 70) with { OrderStatus = string.Empty }] };
        var open = ReconcileCommand.Within(undated, october, closed: null);
        Assert.Equal(["PO-1", "PO-4"], open.Rows.Select(row => row.OrderNumber));
        Assert.False(open.Ties);
    }

    /// <summary>Of two currencies there is no sum, and of what could not be read no amount.</summary>
    [Fact]
    public void A_change_after_the_close_adds_up_no_two_currencies()
    {
        StatementRow was = new("1", "PO-1", null, "Acme", "EUR", "open", 100, 100, 100, ReconciliationResult.Ties, ReconciliationCause.None);
        var stands = was with { ProcoreAmounts = [new("EUR", 60), new("USD", 40)] };
        YearMonth month = new(2026, 11);
        var report = Report() with
        {
            ChangedAfterClose =
            [
                new(month, was, stands) { Kinds = [ChangeAfterCloseKind.Amounts] },
                new(month, was with { Result = ReconciliationResult.NotReadable }, was) { Kinds = [ChangeAfterCloseKind.NotKnown] },
            ],
        };

        var changes = Json(report).GetProperty("changedAfterClose");

        Assert.Equal(("EUR", "100.00", "EUR", null), (Text(changes[0], "currencyBefore"), Text(changes[0], "procoreBefore"), Text(changes[0], "currency"), Text(changes[0], "procore")));
        Assert.Equal(["EUR 60.00", "USD 40.00"], changes[0].GetProperty("procoreAmounts").EnumerateArray().Select(one => $"{Text(one, "currency")} {Text(one, "procore")}"));
        Assert.Equal((null, null, "100.00"), (Text(changes[1], "costBefore"), Text(changes[1], "procoreBefore"), Text(changes[1], "procore")));
    }

    /// <summary>Projects that are counted in several currencies have no sum.</summary>
    [Fact]
    public void What_budgets_come_to_is_said_in_each_currency()
    {
        ReconciledBudget Budget(long id, string currency, decimal? own) => new() { ProjectId = id, ProjectName = "A", View = "Standard", Currency = currency, Own = own, Others = 0, Committed = own };
        Assert.Equal(("8.00", 2, 1), BudgetCounts.Of([Budget(1, "USD", 5), Budget(2, "USD", 3), Budget(3, "USD", null)]) is var one ? (one.Commitments, one.Same, one.Unknown) : default);
        Assert.Equal("CAD 3.00, USD 5.00", BudgetCounts.Of([Budget(1, "USD", 5), Budget(2, "CAD", 3)]).Commitments);
    }

    private static decimal Amount(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static JsonElement Json(ReconciliationReport report) => JsonSerializer.SerializeToElement(MonthEndView.Of(report), MonthEndJson.Default.MonthEndView);

    private static string Written(ReconciliationReport report)
    {
        var output = new StringWriter();
        MonthEndText.Write(output, report);
        return output.ToString();
    }

    private static ReconciliationReport Report(params ReconciledOrder[] rows) => new() { ConnectionId = "acme", At = Instant.FromUtc(2026, 11, 30, 18, 0), Rows = rows };

    private static UnclaimedCommitment Unclaimed(string number, decimal total) => new()
    {
        ProjectId = 7,
        ProjectName = "Riverside",
        ContractId = 5,
        Number = number,
        VendorName = "Acme",
        Currency = "USD",
        Status = "Approved",
        Total = total,
        Committed = total,
        Cause = UnclaimedCause.NoOrder,
    };

    private static ReconciledOrder Row(string number, ReconciliationResult result, decimal cost, decimal procore, string currency = "USD") => new()
    {
        OrderId = number,
        OrderNumber = number,
        Currency = currency,
        OrderStatus = "open",
        ZohoTotal = cost,
        Cost = cost,
        ProcoreTotal = procore,
        ContractIds = [1],
        State = RecordState.Synced,
        Result = result,
    };
}
