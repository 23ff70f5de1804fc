using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Every finding is provoked at the sandbox of both vendors, what it prints as the next step is done to the letter, and it settles.</summary>
public sealed class NextStepTests
{
    /// <summary>What is found beside a single order, or in what a service does not tell, is followed to its end where services fail and lists cannot be read.</summary>
    private static readonly Dictionary<string, Type> Elsewhere = new(StringComparer.Ordinal)
    {
        [FindingCodes.VendorRenamed] = typeof(ReviewDecisionTests),
        [FindingCodes.VendorLinkUncertain] = typeof(LinksOfEarlierRulesTests),
        [FindingCodes.TaxPolicyMissing] = typeof(CommittedAmountTests),
        [FindingCodes.DirectoryIncomplete] = typeof(UnreadableRowTests),
        [FindingCodes.RecordUnreadable] = typeof(UnreadableRowTests),
        [FindingCodes.AnswerNotUnderstood] = typeof(OrderBookkeeperTests),
        [FindingCodes.ConnectionNotAuthorized] = typeof(OutageTests),
        [FindingCodes.ConnectionFailing] = typeof(OutageTests),
    };

    private static readonly SyncPolicies ByChangeOrder = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder };

    private static readonly SortedDictionary<string, Case> Cases = new(StringComparer.Ordinal)
    {
        [FindingCodes.VendorMissing] = new("Choose the vendor on the order", Typed(order => order.Test.Spoil = (request, body) => Order(order, request, body)?["vendor_id"] = ""), order => order.Test.Spoil = null),
        [FindingCodes.VendorUnknown] = new("link it to the one that it is", Typed(order => order.Edit(zoho => zoho with { VendorId = Vendor(order, VendorKind.ZohoOnly) })), Links(order => AnyVendor(order))),
        [FindingCodes.VendorAmbiguous] = new("Link it to the one that it is", Typed(order => order.Test.Spoil = Twice("/vendors", "name", VendorOf(order).ProcoreName)), Links(order => VendorOf(order).ProcoreId!.Value)),
        [FindingCodes.VendorInactive] = new("Reactivate the vendor in Procore", InTwo(order => order.Test.Spoil = (request, body) => Rows(request, body, "/vendors", "name", VendorOf(order).ProcoreName).ForEach(row => row["is_active"] = false), Rate(900), "approved"), order => order.Test.Spoil = null),
        [FindingCodes.ProjectMissing] = new("Choose the project on the line", Typed(order => order.EditLine(0, line => line with { ProjectId = null })), order => order.EditLine(0, line => line with { ProjectId = order.Projects[0].ZohoId })),
        [FindingCodes.ProjectUnknown] = new("link the project to the one that it is", Typed(order => order.EditLine(0, line => line with { ProjectId = order.Test.Vendors.Data.Projects.First(project => project is { ProcoreId: null, ZohoId: not null }).ZohoId })), Links(order => order.Projects[0].ProcoreId!.Value)),
        [FindingCodes.ProjectAmbiguous] = new("Link the project to the one that it is", Typed(order => order.Test.Spoil = Twice("/projects", "project_number", order.Projects[0].Number)), Links(order => order.Projects[0].ProcoreId!.Value)),
        [FindingCodes.ProjectInactive] = new("Activate the project in Procore", Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/projects", "project_number", order.Projects[0].Number).ForEach(row => row["active"] = false)), order => order.Test.Spoil = null),
        [FindingCodes.CostCodeMissing] = new("Choose the cost code on the line", Typed(order => order.EditLine(0, line => line with { CostCode = null })), Recoded),
        [FindingCodes.CostCodeUnknown] = new("choose another one on the line", Typed(order => order.EditLine(0, line => line with { CostCode = "99-999 Nothing" })), Recoded),
        [FindingCodes.CostCodeAmbiguous] = new("Link the code to the one that is meant", Typed(order => order.Test.Spoil = Twice("/cost_codes", "full_code", CostCode(order).FullCode)), Links(order => CostCode(order).Id)),
        [FindingCodes.CostCodeInactive] = new("Restore the cost code in Procore", Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/cost_codes", "full_code", CostCode(order).FullCode).ForEach(row => row["deleted_at"] = "2026-11-01T00:00:00Z")), order => order.Test.Spoil = null),
        [FindingCodes.CostTypeMissing] = new("Choose the cost type on the line", Typed(order => order.EditLine(0, line => OnTwoTypes(order, line) with { CostType = null })), Recoded),
        [FindingCodes.WbsCodeMissing] = new("choose another cost code or cost type on the line", Typed(order => order.EditLine(0, line => line with { CostType = TypeWithout(order) })), Recoded),
        [FindingCodes.WbsCodeInactive] = new("Activate the WBS code in Procore", Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/work_breakdown_structure/wbs_codes", "id", $"{Codes(order)[0].Id}").ForEach(row => row["status"] = "inactive")), order => order.Test.Spoil = null),
        [FindingCodes.WbsCodeNotBudgeted] = new("choose another cost code on the line", Typed(order => order.EditLine(0, line => order.On(order.Projects[0], order.Projects[0].WbsCodes.First(code => code is { Active: true, OnBudget: false })) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 })), Recoded),
        [FindingCodes.CostTypeUnknown] = new("Choose another cost type on the line", Typed(order => order.EditLine(0, line => line with { CostType = "Z Zilch" })), Recoded),
        [FindingCodes.CurrencyForeign] = new("converted at their own rate", Typed(order => order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m })), Chooses(new() { ForeignCurrency = ForeignCurrencyTreatment.Convert })),
        [FindingCodes.UnitUnknown] = new("let unknown units be left out", Typed(order => order.EditLine(0, line => line with { Unit = "firkin" })), Chooses(new() { Basis = CommitmentBasis.Quantity })) { Policies = new() { Cost = new() { Basis = CommitmentBasis.QuantityInKnownUnits } } },
        [FindingCodes.TaxCodeUnknown] = new("choose there what else becomes of the tax", order => order.Write([(1, 1_000, 0, [new TaxData("5001", "GST", 5)])]), Chooses(new() { Tax = CostTreatment.InCost })) { Policies = new() { Cost = new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "NONE" } } } },
        [FindingCodes.OrderEmpty] = new("Add lines to the order", Typed(order => order.Edit(zoho => zoho with { Lines = [] })), order => order.Write(1_000)),
        [FindingCodes.TotalNotExplained] = new("Check the order's amounts in Zoho Books", Typed(order => order.Test.Spoil = (request, body) => Order(order, request, body)?["total"] = 1_234.56m), order => order.Test.Spoil = null),
        [FindingCodes.CostUndecided] = new("choose in the connection's policies (Cost) what becomes of it", Typed(order => order.Edit(zoho => zoho with { Adjustment = 5 })), Chooses(new() { Adjustment = CostTreatment.LeftOut })),
        [FindingCodes.CancelledBelowBilled] = new("Cancel no more than is not billed yet", Typed(order => order.Test.Spoil = (request, body) => CancelBilled(Order(order, request, body))), order => order.Test.Spoil = null),
        [FindingCodes.TaxRuleUnknown] = new("Correct the name in the connection's policies", order => order.Write([(1, 1_000, 0, [new TaxData("5001", "GST", 5)])]), Chooses(new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "gst", Treatment = CostTreatment.LeftOut }] })) { Policies = new() { Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GTS", Treatment = CostTreatment.LeftOut }] } } },
        [FindingCodes.PolicyNameUnknown] = new("Correct the name in the connection's policies", order => order.Write([(1, 1_000, 0, []), (1, -100, 0, [])], zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[1] with { Name = "Retention" }] }), Chooses(new() { RetentionLines = ["Retention"] })) { Policies = new() { Cost = new() { RetentionLines = ["Retension"] } } },
        [FindingCodes.CommitmentNegative] = new("Put the credit on the project that it belongs to", order => order.Write([(1, 1_000, 0, []), (1, -100, 1, [])]), order => order.EditLine(1, line => order.On(order.Projects[0], Codes(order)[0]) with { Id = line.Id, Quantity = 1, Rate = -100 })),
        [FindingCodes.OrderCancelled] = new("Delete or close the commitment", InTwo(Status("cancelled")), order => order.InProcore(new() { ["status"] = "Closed" })),
        [FindingCodes.OrderReopened] = new("Issue the order again", InTwo(Status("draft")), Status("open")),
        [FindingCodes.OrderDeleted] = new("delete or close the commitment in Procore too, then retry", InTwo(order => order.Test.Instead = request => Answers(order, request)), order => order.InProcore(new() { ["status"] = "Closed" })),
        [FindingCodes.CommitmentLeftBehind] = new("Delete or close the commitment", InTwo(order => order.EditLine(0, line => order.On(order.Projects[1], order.Projects[1].WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Quantity = 1, Rate = 1_000 })), order => order.Test.EditInProcore("change_commitment", order.Commitments().Select(one => (long)one["id"]!).Min(), new() { ["status"] = "Closed" })),
        [FindingCodes.CommitmentLocked] = new("keep the commitment as it is there", InTwo(Rate(1_100)), Decides(ReviewAction.KeepProcore)),
        [FindingCodes.CommitmentStands] = new("Link it if it is this order", TypedThere(null), Links()),
        [FindingCodes.CommitmentDoubled] = new("delete or close there the one that the sync did not make", InTwo(order => TypeThere(order, null, $"{order.Number}.")), order => order.Test.DeleteInProcore(BesideOf(order))),
        [FindingCodes.CommitmentForeign] = new("give one of the two another number", TypedThere("CE_1"), order => order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["number"] = "CE-1" })),
        [FindingCodes.ChangeOrderPending] = new("Approve change order", InTwo(Rate(1_100)), order => Person(order, "change_change_order", ("status", "approved"))) { Policies = ByChangeOrder },
        [FindingCodes.ChangeOrderUnknown] = new("overwrite Procore to have it written again", Amended(order => Person(order, "delete_change_order")), async order =>
        {
            await Decides(ReviewAction.OverwriteProcore)(order);
            Person(order, "change_change_order", ("status", "approved"));
        })
        { Policies = ByChangeOrder },
        [FindingCodes.ChangeOrderTouched] = new("Correct the change order in Procore", Amended(order => Person(order, "change_change_order_line", ("amount", "70"))), order =>
        {
            Person(order, "change_change_order_line", ("amount", "100"));
            Person(order, "change_change_order", ("status", "approved"));
        })
        { Policies = ByChangeOrder },
        [FindingCodes.CommitmentChanged] = new("Decide whether Procore or Zoho is right", InTwo(order => order.InProcore(new() { ["number"] = "OURS-1" })), Decides(ReviewAction.OverwriteProcore)),
        [FindingCodes.LineRecoded] = new("keep Procore's", InTwo(Recode), Decides(ReviewAction.KeepProcore)),
        [FindingCodes.CommitmentDeleted] = new("have the commitment written again", InTwo(order => order.Test.DeleteInProcore(order.Commitment().Id)), Decides(ReviewAction.WriteAgain)),
        [FindingCodes.CommitmentNotFound] = new("Permit the commitment and its project", InTwo(order => order.Test.Instead = Hidden), order => order.Test.Instead = null),
        [FindingCodes.LinkChanged] = new("let the order overwrite it", InTwo(async order => await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = VendorOf(order).ZohoId!, ProcoreId = AnyVendor(order), By = "ann" }, Token), status: "approved"), Decides(ReviewAction.OverwriteProcore)),
        [FindingCodes.CommitmentRefused] = new("Correct the order in Zoho Books or the project in Procore, then retry", Typed(order => order.Test.Instead = request => request.Method == HttpMethod.Patch ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"title":["is not wanted"]}}""") } : null), order => order.Test.Instead = null),
        [FindingCodes.TotalMismatch] = new("Take out in Procore what it adds to the lines", InTwo(order => order.Test.Spoil = (request, body) => Contracts(request, body).ForEach(row => row["grand_total"] = "1007.00")), order => order.Test.Spoil = null),
        [FindingCodes.RepeatedFailure] = new("See to the cause and retry", async order =>
        {
            order.Write(1_000);
            await order.Test.SettleAsync();
            order.Edit(zoho => zoho with { Status = "billed", Notes = "again" });
            order.Test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.Id}", StringComparison.Ordinal) ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":1,"message":"odd"}""") } : null;
            for (var attempt = 0; attempt < 20; attempt++)
            {
                await order.SyncAsync();
                order.Test.Time.Advance(TimeSpan.FromHours(25));
            }
        }, order => order.Test.Instead = null),
    };

    public static TheoryData<string> Provoked => [.. Cases.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_code_is_here()
    {
        var all = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        string[] here = [.. Cases.Keys, .. Elsewhere.Keys];
        Assert.Equal(all.Order(StringComparer.Ordinal), here.Order(StringComparer.Ordinal));
    }

    private static void CancelBilled(JsonNode? order)
    {
        if (order?["line_items"]?[0] is { } line)
        {
            (line["quantity_cancelled"], line["quantity_billed"]) = (1, 1);
        }
    }

    [Theory, MemberData(nameof(Provoked))]
    public async Task What_a_finding_says_to_do_next_settles_it(string code)
    {
        var provoked = Cases[code];
        using var order = new OneOrder(provoked.Policies);
        await provoked.Provoke(order);
        await LookAsync(order);

        var item = Assert.Single(await order.ReviewsAsync(), item => item.Finding.Code == code);
        Assert.Contains(provoked.Step, item.Finding.NextStep, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(item.Answers);

        await provoked.Follow(order);
        await LookAsync(order);

        Assert.Empty((await order.ReviewsAsync()).Select(open => $"{open.Finding.Code}: {open.Finding.Sentence}"));
        Assert.Contains((await order.RecordAsync()).State, new[] { RecordState.Synced, RecordState.Filtered, RecordState.Skipped });
    }

    /// <summary>What is read of both directories is read anew, and the order is looked at.</summary>
    private static async Task LookAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromHours(2));
        await order.SyncAsync();
    }

    private static Func<OneOrder, Task> Typed(Action<OneOrder> spoil) => order =>
    {
        order.Write(1_000);
        spoil(order);
        return Task.CompletedTask;
    };

    private static Func<OneOrder, Task> InTwo(Action<OneOrder> happens, Action<OneOrder>? then = null, string status = "open") => InTwo(Later(happens), then, status);

    private static Func<OneOrder, Task> Later(Action<OneOrder> act) => order =>
    {
        act(order);
        return Task.CompletedTask;
    };

    /// <summary>The order is written, then something happens, and perhaps the order changes once more.</summary>
    private static Func<OneOrder, Task> InTwo(Func<OneOrder, Task> happens, Action<OneOrder>? then = null, string status = "open") => async order =>
    {
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = status });
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await happens(order);
        then?.Invoke(order);
    };

    /// <summary>Before the sync looks, the order is in Procore: typed by a person, or made by another integration.</summary>
    private static Func<OneOrder, Task> TypedThere(string? origin) => Typed(order => TypeThere(order, origin, order.Number));

    private static void TypeThere(OneOrder order, string? origin, string number)
    {
        var (vendor, project) = (VendorOf(order).ProcoreId!.Value, order.Projects[0].ProcoreId!.Value);
        order.Test.EditInProcore("add_vendor_to_project", vendor, project: project);
        var id = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = number, ["vendor_id"] = vendor, ["origin_id"] = origin }, project);
        order.Test.EditInProcore("add_line", id, new() { ["amount"] = "1000.00", ["wbs_code_id"] = Codes(order)[0].Id });
        order.Test.EditInProcore("change_commitment", id, new() { ["status"] = "Approved" });
    }

    private static long BesideOf(OneOrder order) =>
        (long)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Single(one => (string?)one!["number"] == $"{order.Number}.")!["id"]!;

    private static long AlienOf(OneOrder order) =>
        (long)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Single(one => (string?)one!["number"] == order.Number)!["id"]!;

    /// <summary>An approved order is raised, so that there is a draft change order, and then something happens to that.</summary>
    private static Func<OneOrder, Task> Amended(Action<OneOrder> happens) => async order =>
    {
        await InTwo(Rate(1_100))(order);
        await order.SyncAsync();
        happens(order);
    };

    private static Func<OneOrder, Task> Decides(ReviewAction action) => order => order.DecideAsync(action);

    private static Func<OneOrder, Task> Links(Func<OneOrder, long>? chosen = null) => async order =>
        await order.DecideAsync(ReviewAction.Link, chosen?.Invoke(order) ?? (await order.ReviewsAsync())[0].Finding.Candidates[0].ProcoreId);

    private static Action<OneOrder> Chooses(CostPolicy cost) => order => order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Cost = cost } };

    private static Action<OneOrder> Rate(decimal rate) => order => order.EditLine(0, line => line with { Rate = rate });

    private static Action<OneOrder> Status(string status) => order => order.Edit(zoho => zoho with { Status = status });

    private static void Person(OneOrder order, string action, params (string Name, string Value)[] values)
    {
        var change = order.Commitments().SelectMany(one => one["change_orders"]!.AsArray()).Last()!;
        var edit = new JsonObject { ["action"] = action, ["id"] = (long)change["id"]! };
        foreach (var (name, value) in values)
        {
            edit[name] = value;
        }

        Assert.Null(order.Test.Vendors.Procore.Edit(edit)["errors"]);
    }

    private static void Recode(OneOrder order)
    {
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["wbs_code_id"] = Codes(order)[1].Id });
        order.InProcore(new() { ["status"] = "Approved" });
    }

    private static void Recoded(OneOrder order) => order.EditLine(0, line => order.On(order.Projects[0], Codes(order)[0]) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });

    private static OrderLineData OnTwoTypes(OneOrder order, OrderLineData line)
    {
        var code = Codes(order).GroupBy(code => code.CostCodeId).First(same => same.Count() > 1).First();
        return order.On(order.Projects[0], code) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 };
    }

    private static List<WbsCodeData> Codes(OneOrder order) => [.. order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true })];

    private static VendorData VendorOf(OneOrder order) => order.Test.Vendors.Data.Vendors.First(vendor => vendor.ZohoId == order.Test.Vendors.Zoho.Orders.First(one => one.Id == order.Id).VendorId);

    private static string Vendor(OneOrder order, VendorKind kind) => order.Test.Vendors.Data.Vendors.First(vendor => vendor.Kind == kind && vendor is { ZohoId: not null, ZohoActive: true }).ZohoId!;

    private static long AnyVendor(OneOrder order) => order.Test.Vendors.Data.Vendors.First(vendor => vendor is { ProcoreId: not null, ProcoreActive: true, Kind: VendorKind.Plain } && vendor != VendorOf(order)).ProcoreId!.Value;

    private static CostCodeData CostCode(OneOrder order) => order.Projects[0].CostCodes.First(code => code.Id == Codes(order)[0].CostCodeId);

    /// <summary>A cost type that the code of the order's line has no WBS code with.</summary>
    private static string TypeWithout(OneOrder order)
    {
        var used = order.Projects[0].WbsCodes.Where(code => code.CostCodeId == Codes(order)[0].CostCodeId).Select(code => code.CostTypeId).ToHashSet();
        var type = order.Test.Vendors.Data.CostTypes.First(type => !used.Contains(type.Id));
        return $"{type.Code} {type.Name}";
    }

    /// <summary>Procore shows no commitment.</summary>
    private static HttpResponseMessage? Hidden(HttpRequestMessage request) =>
        request.Method != HttpMethod.Get || !request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal) ? null
        : request.RequestUri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) ? new(HttpStatusCode.OK) { Content = new StringContent("[]") }
        : new(HttpStatusCode.NotFound) { Content = new StringContent("{}") };

    private static HttpResponseMessage? Answers(OneOrder order, HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.Id}", StringComparison.Ordinal)
            ? new(HttpStatusCode.NotFound) { Content = new StringContent("""{"code":1002,"message":"Purchase Order does not exist."}""") }
            : null;

    private static JsonNode? Order(OneOrder order, HttpRequestMessage request, JsonNode body) =>
        request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.Id}", StringComparison.Ordinal) ? body["purchaseorder"] : null;

    private static List<JsonNode> Rows(HttpRequestMessage request, JsonNode body, string list, string name, string value) =>
        request.RequestUri!.AbsolutePath.EndsWith(list, StringComparison.Ordinal) && body is JsonArray rows
            ? [.. rows.Where(row => row![name]?.ToString() == value).Select(row => row!)]
            : [];

    private static Action<HttpRequestMessage, JsonNode> Twice(string list, string name, string value) => (request, body) => Rows(request, body, list, name, value).ForEach(row =>
    {
        var other = row.DeepClone();
        other["id"] = 999_999;
        body.AsArray().Add(other);
    });

    private static List<JsonNode> Contracts(HttpRequestMessage request, JsonNode body) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal)
            ? [.. (body is JsonArray rows ? rows.Select(row => row!) : [body]).Where(row => row is JsonObject one && one.ContainsKey("grand_total"))]
            : [];

    /// <summary>How a finding is provoked, the words of its next step that are followed, and how.</summary>
    private sealed record Case(string Step, Func<OneOrder, Task> Provoke, Func<OneOrder, Task> Follow)
    {
        public Case(string step, Action<OneOrder> provoke, Action<OneOrder> follow)
            : this(step, Later(provoke), Later(follow))
        {
        }

        public Case(string step, Func<OneOrder, Task> provoke, Action<OneOrder> follow)
            : this(step, provoke, Later(follow))
        {
        }

        public SyncPolicies? Policies { get; init; }
    }
}
