using System.Net;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>Who owns a field decides what a person's change in Procore is: a question, or theirs for good. Judged by what stands in Procore.</summary>
public sealed class FieldOwnerTests
{
    public static TheoryData<string, string> Procores => new()
    {
        { "title", "Steel for the east wing" },
        { "description", "Call before delivery" },
        { "contract_date", "2026-12-24" },
        { "delivery_date", "2027-01-15" },
        { "ship_via", "Our own truck" },
        { "private", "false" },
        { "retainage_percent", "7.5" },
    };

    [Theory, MemberData(nameof(Procores))]
    public async Task What_is_Procores_is_no_question_and_is_never_overwritten_whatever_is_written_later(string field, string value)
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        order.InProcore(new() { [field] = field == "private" ? JsonValue.Create(false) : JsonValue.Create(value) });

        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));

        // A later write for another reason, of every field that can change in Zoho.
        order.Edit(zoho => zoho with { Reference = "REV-2", Notes = "New notes", Status = "open" });
        order.EditLine(0, line => line with { Rate = 1_200 });
        await order.SyncAsync();

        var there = await order.ReadAsync();
        Assert.Equal((RecordState.Synced, 1_200m, "Approved"), ((await order.RecordAsync()).State, there.GrandTotal, there.Status?.Value));
        var stands = field switch
        {
            "title" => there.Title,
            "description" => there.Description,
            "contract_date" => $"{there.ContractDate:uuuu-MM-dd}",
            "delivery_date" => $"{there.DeliveryDate:uuuu-MM-dd}",
            "ship_via" => there.ShipVia,
            "private" => there.Private == false ? "false" : "true",
            _ => there.RetainagePercent!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(value, stands);
    }

    [Fact]
    public async Task Until_a_person_touches_it_a_title_follows_the_order_and_afterwards_never_again()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        order.Edit(zoho => zoho with { Reference = "REV-1" });
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Reference = "REV-2" });
        await order.SyncAsync();
        Assert.Equal("REV-2", (await order.ReadAsync()).Title);

        order.InProcore(new() { ["title"] = "East wing" });
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Reference = "REV-3" });
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Reference = "REV-4" });
        var plan = await order.PlanAsync();
        await order.SyncAsync();

        Assert.Equal("East wing", (await order.ReadAsync()).Title);
        Assert.Contains(plan.Answers, decision => decision is { Rule: "policy.owners", Value: "Procore" } && decision.Target.StartsWith("title", StringComparison.Ordinal));
        Assert.Equal(["title"], Assert.Single(plan.Commitments).ProcoreFields);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Fact]
    public async Task A_policy_makes_a_title_Zohos_and_another_makes_it_Procores_at_once()
    {
        using var zohos = new OneOrder(new() { Ownership = new() { Title = FieldOwner.Zoho } });
        zohos.Write(1_000);
        await zohos.SyncAsync();
        zohos.InProcore(new() { ["title"] = "East wing" });
        await zohos.SyncAsync();
        Assert.Equal((RecordState.Conflict, FindingCodes.CommitmentChanged), ((await zohos.RecordAsync()).State, await zohos.FindingAsync()));

        using var procores = new OneOrder(new() { Ownership = new() { Title = FieldOwner.Procore } });
        procores.Write(1_000);
        procores.Edit(zoho => zoho with { Reference = "REV-1" });
        await procores.SyncAsync();
        procores.Edit(zoho => zoho with { Reference = "REV-2" });
        await procores.SyncAsync();
        Assert.Equal(("REV-1", RecordState.Synced), ((await procores.ReadAsync()).Title, (await procores.RecordAsync()).State));
    }

    [Theory]
    [InlineData("payment_terms", "Net 90")]
    [InlineData("number", "PO-77777")]
    public async Task What_is_Zohos_is_a_question_and_stands_until_it_is_answered(string field, string value)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.InProcore(new() { [field] = value });
        var before = order.Test.Sent.Count;

        await order.SyncAsync();

        Assert.Equal((RecordState.Conflict, FindingCodes.CommitmentChanged), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Empty(order.WritesSince(before));
    }

    /// <summary>The vendor, amounts and quantities are what a ledger ties by.</summary>
    [Theory]
    [InlineData("vendor")]
    [InlineData("amount")]
    [InlineData("quantity")]
    public async Task What_a_ledger_ties_by_is_Zohos_and_a_question(string what)
    {
        using var order = new OneOrder(what == "quantity" ? new() { Cost = new() { Basis = CommitmentBasis.Quantity } } : null);
        order.Write([(10, 100, 0, [])], zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        var (line, vendor) = ((long)order.Commitment().Node["lines"]![0]!["id"]!, (long)order.Commitment().Node["vendor"]!);
        if (what == "vendor")
        {
            var other = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true } && one.ProcoreId != vendor).ProcoreId!.Value;
            order.Test.EditInProcore("add_vendor_to_project", other, project: order.Projects[0].ProcoreId);
            order.InProcore(new() { ["vendor_id"] = other });
        }
        else
        {
            order.Test.EditInProcore("change_line", line, what == "amount" ? new() { ["amount"] = "900" } : new() { ["quantity"] = "20", ["unit_cost"] = "50" });
        }

        var before = order.Test.Sent.Count;
        await order.SyncAsync();

        Assert.Equal((RecordState.Conflict, FindingCodes.CommitmentChanged), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Empty(order.WritesSince(before));
    }

    /// <summary>Whom people name to see to a commitment is theirs at once: the sync writes none, so it has nothing to overwrite.</summary>
    [Fact]
    public async Task Contacts_are_never_written()
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        var user = await order.Test.Clients.Procore.Users.ListForProjectAsync(order.Projects[0].ProcoreId!.Value, cancellationToken: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        order.InProcore(new() { ["assignee_id"] = user.Id });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));

        order.Edit(zoho => zoho with { Reference = "REV-2", Notes = "New notes", Status = "open" });
        order.EditLine(0, line => line with { Rate = 1_200 });
        await order.SyncAsync();

        Assert.Equal((1_200m, user.Id), ((await order.ReadAsync()).GrandTotal, (await order.ReadAsync()).Assignee?.Id));
    }

    [Theory]
    [InlineData(true, FindingCodes.LineRecoded)]
    [InlineData(false, FindingCodes.CommitmentChanged)]
    public async Task A_code_that_a_manager_changed_is_a_question_and_after_approval_one_of_its_own(bool approved, string code)
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = approved ? "open" : "approved" });
        await order.SyncAsync();
        Recode(order, approved);

        await order.SyncAsync();

        Assert.Equal(code, await order.FindingAsync());
        Assert.Contains("wbs code", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_codes_are_Procores_a_recoded_line_stays_where_it_is()
    {
        using var order = new OneOrder(new() { Ownership = new() { CostCode = FieldOwner.ProcoreOnceTouched } });
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        var code = Recode(order, approved: false);
        order.EditLine(0, line => line with { Rate = 900 });

        await order.SyncAsync();

        var line = Assert.Single((await order.ReadAsync()).Lines);
        Assert.Equal((RecordState.Synced, 900m, code), ((await order.RecordAsync()).State, line.Amount, line.WbsCode?.Id));
    }

    /// <summary>Where an answer does not say the code of a line, nobody put it on none: the code is the order's as before, and what waits for approval goes on waiting.</summary>
    [Theory, InlineData(""), InlineData(null)]
    public async Task A_code_that_an_answer_lacks_is_no_choice_of_a_person(string? id)
    {
        using var order = new OneOrder(new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder, Ownership = new() { CostCode = FieldOwner.ProcoreOnceTouched } });
        order.Write(1_000);
        await order.SyncAsync();
        var other = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ElementAt(1);
        order.EditLine(0, line => order.On(order.Projects[0], other) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.ChangeOrderPending, await order.FindingAsync());
        var calls = order.Test.Sent.Count;

        order.Test.Spoil = (request, body) => TakeCodes(request, body, id);
        await order.SyncAsync();

        Assert.Equal((FindingCodes.LineRecoded, 0), (await order.FindingAsync(), order.WritesSince(calls).Count));
        Assert.Contains("is '' and would be", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        order.Test.Spoil = null;
        await order.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderPending, 0), (await order.FindingAsync(), order.WritesSince(calls).Count));
        var change = Assert.Single(order.Commitment().Node["change_orders"]!.AsArray())!;
        Assert.Equal(2, change["lines"]!.AsArray().Count);
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change["id"]!, ["status"] = "approved" })["errors"]);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
    }

    [Theory]
    [InlineData("Approved")]
    [InlineData("Partially Received")]
    [InlineData("Received")]
    public async Task A_step_forward_that_a_person_takes_is_no_conflict_and_is_not_taken_back(string status)
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        Assert.Equal("Submitted", (await order.ReadAsync()).Status?.Value);
        order.InProcore(new() { ["status"] = status });

        await order.SyncAsync();
        order.Edit(zoho => zoho with { Notes = "Unrelated" });
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, status), ((await order.RecordAsync()).State, (await order.ReadAsync()).Status?.Value));
        order.Edit(zoho => zoho with { Status = "open" });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, status), ((await order.RecordAsync()).State, (await order.ReadAsync()).Status?.Value));
    }

    [Theory]
    [InlineData("Draft")]
    [InlineData("Closed")]
    public async Task A_step_back_and_closing_what_Zoho_has_open_are_questions(string status)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.InProcore(new() { ["status"] = status });

        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("billed")]
    public async Task Closing_what_Zoho_says_is_done_with_is_a_step_forward(string status)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = status });
        await order.SyncAsync();
        Assert.Equal("Approved", (await order.ReadAsync()).Status?.Value);
        order.InProcore(new() { ["status"] = "Closed" });

        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, "Closed"), ((await order.RecordAsync()).State, (await order.ReadAsync()).Status?.Value));
    }

    [Theory]
    [InlineData("Pipe <2in> & more", false)]
    [InlineData("Pipe <2in> & more", true)]
    [InlineData("<b>Bold</b> claims", false)]
    [InlineData("<b>Bold</b> claims", true)]
    [InlineData("Beams 3 < 4", true)]
    [InlineData("Caf\u00e9 &amp; bar", true)]
    public async Task Markup_in_the_name_of_a_line_is_nobodys_change_and_is_written_once(string name, bool escaped)
    {
        using var order = new OneOrder();
        order.Test.Spoil = (_, body) => Escape(body, escaped);
        order.Write(1_000);
        order.EditLine(0, line => line with { Name = name });
        await order.SyncAsync();
        var before = order.Test.Sent.Count;

        await order.SyncAsync();

        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Empty(order.WritesSince(before));
    }

    /// <summary>Gives back what stands in the description of lines escaped, as some services do.</summary>
    private static void Escape(JsonNode body, bool escaped)
    {
        IEnumerable<JsonNode?> contracts = body is JsonArray list ? list : [body];
        foreach (var line in contracts.SelectMany(contract => (contract as JsonObject)?["line_items"] as JsonArray ?? []))
        {
            line!["description"] = escaped ? WebUtility.HtmlEncode((string?)line["description"]) : (string?)line["description"];
        }
    }

    /// <summary>Commitments come without the codes of their lines.</summary>
    private static void TakeCodes(HttpRequestMessage request, JsonNode body, string? id)
    {
        if (!request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal))
        {
            return;
        }

        List<JsonNode?> contracts = body is JsonArray list ? [.. list] : [body];
        foreach (var line in contracts.Select(contract => contract?["line_items"]).OfType<JsonArray>().SelectMany(lines => lines))
        {
            line!["wbs_code"] = id is null ? null : new JsonObject { ["id"] = id, ["flat_code"] = "01-500.O", ["description"] = "Paint" };
        }
    }

    private static long Recode(OneOrder order, bool approved)
    {
        var project = order.Projects[0];
        var other = project.WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ElementAt(1);
        var line = (long)order.Commitment().Node["lines"]![0]!["id"]!;
        if (approved)
        {
            // A manager recodes what is approved by unlocking it for a moment.
            order.InProcore(new() { ["status"] = "Draft" });
        }

        order.Test.EditInProcore("change_line", line, new() { ["wbs_code_id"] = other.Id });
        if (approved)
        {
            order.InProcore(new() { ["status"] = "Approved" });
        }

        return other.Id;
    }
}
