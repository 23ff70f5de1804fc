using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>For every finding, how it comes about at the sandbox, and every way out of it that its next step prints.</summary>
internal static partial class NextSteps
{
    private static readonly SyncPolicies ByChangeOrder = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder };
    private static readonly ProcoreSwitches Several = new() { Currencies = ProcoreCurrencies.Several };
    private static readonly ProcoreSwitches Unseen = new() { ChangeOrderTiers = 3 };
    private static readonly ProcoreSwitches TwoTiers = new() { ChangeOrderTiers = 2 };
    private static readonly ProcoreSwitches Ignores = new() { OneTierRefusesPotentialChanges = false };
    private static readonly ProcoreSwitches Same = new() { ContractNumbers = ProcoreNumberScope.Free, PrivateCommitmentsAreHidden = true };
    private static readonly ProcoreSwitches Hides = new() { PrivateCommitmentsAreHidden = true };
    private static readonly SyncPolicies Kept = new() { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency } };
    private static readonly TaxData Gst = new("5001", "GST", 5);

    /// <summary>All of them. A star in a step stands for names and numbers.</summary>
    public static IReadOnlyList<NextStep> All { get; } =
    [
        new(FindingCodes.VendorMissing, Typed(order => order.Test.Spoil = (request, body) => Order(order, request, body)?["vendor_id"] = ""),
            new Way("Choose the vendor on the order in Zoho Books", Clear)),
        new(FindingCodes.VendorUnknown, Typed(order => order.Edit(zoho => zoho with { VendorId = Vendor(order, VendorKind.ZohoOnly) })),
            new Way("Link it to the one that it is", Links(AnyVendor)),
            new Way("create it in Procore's company directory and link it to that", MakesVendorAsync)),
        new(FindingCodes.VendorUnknown, Linked(order => order.Test.Spoil = Gone("/vendors", "id", $"{VendorOf(order).ProcoreId}")),
            new Way("Restore the vendor in Procore's company directory", Clear),
            new Way("link the vendor to another one", Links(AnyVendor))),
        new(FindingCodes.VendorAmbiguous, Typed(order => order.Test.Spoil = Twice("/vendors", "name", VendorOf(order).ProcoreName)),
            new Way("Link it to the one that it is", Links(order => VendorOf(order).ProcoreId!.Value)),
            new Way("create it in Procore's company directory and link it to that", MakesVendorAsync)),
        new(FindingCodes.VendorInactive, InTwo(order => order.Test.Spoil = Vendors(order, row => row["is_active"] = false), Rate(900), "approved"),
            new Way("Reactivate the vendor in Procore", Clear)),
        new(FindingCodes.VendorInactive, Linked(order => order.Test.Spoil = Vendors(order, row => row["is_active"] = false)),
            new Way("link the vendor to another one", Links(AnyVendor))),
        new(FindingCodes.VendorRenamed, InTwo(order => order.Test.EditInProcore("change_vendor", VendorOf(order).ProcoreId!.Value, new() { ["name"] = "Holdco Nine LLC" })),
            new Way("Link it to the same one again if it is still the same firm", Links(order => VendorOf(order).ProcoreId!.Value, FindingCodes.VendorRenamed)),
            new Way("else link it to the one that it is", Then(Links(AnyVendor, FindingCodes.VendorRenamed), ReviewAction.KeepProcore)),
            new Way("reject the link", async order =>
            {
                await RejectsAsync(order, VendorOf(order).ProcoreId!.Value, FindingCodes.VendorRenamed);
                await Then(Links(AnyVendor), ReviewAction.KeepProcore)(order);
            })),
        new(FindingCodes.VendorLinkUncertain, async order =>
        {
            order.Write(1_000);
            await order.SyncAsync();
            var link = new Link { Kind = LinkKind.Vendor, ZohoId = Vendor(order, VendorKind.ZohoOnly), ProcoreId = AnyVendor(order), DecidedBy = "vendor.identity.4", Evidence = "equal name" };
            await order.Test.Store.SaveAsync(Sandboxed.Id, new() { Links = [link] }, Token);
        },
            new Way("Link it to the same one again if it is the same firm", Links(AnyVendor, FindingCodes.VendorLinkUncertain)),
            new Way("else link it to the one that it is", Links(order => VendorOf(order).ProcoreId!.Value, FindingCodes.VendorLinkUncertain)),
            new Way("reject the link", order => RejectsAsync(order, AnyVendor(order), FindingCodes.VendorLinkUncertain))),
        new(FindingCodes.ProjectMissing, Typed(order => order.EditLine(0, line => line with { ProjectId = null })),
            new Way("Choose the project on the line in Zoho Books", OnFirstProject)),
        new(FindingCodes.ProjectUnknown, Typed(order => order.Test.Spoil = Gone("/projects", "project_number", order.Projects[0].Number)),
            new Way("Create the project in Procore", Clear)),
        new(FindingCodes.ProjectUnknown, Typed(order => order.EditLine(0, line => line with { ProjectId = order.Test.Vendors.Data.Projects.First(project => project is { ProcoreId: null, ZohoId: not null }).ZohoId })),
            new Way("link the project to the one that it is", Links(order => order.Projects[0].ProcoreId!.Value))),
        new(FindingCodes.ProjectUnknown, Typed(order => order.Test.EditInProcore("hide_project", 0, project: order.Projects[0].ProcoreId)),
            new Way("permit it to the service account", order => order.Test.EditInProcore("show_project", 0, project: order.Projects[0].ProcoreId))),
        new(FindingCodes.ProjectUnknown, Typed(order => order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/books/v3/projects", StringComparison.Ordinal) && body["projects"] is JsonArray projects)
            {
                projects.Remove(projects.Single(project => (string?)project!["project_id"] == order.Projects[0].ZohoId));
            }
        }),
            new Way("Choose another project on the line in Zoho Books", OnSecondProject)),
        new(FindingCodes.ProjectUnknown, async order =>
        {
            order.Write(1_000);
            order.EditLine(0, line => line with { ProjectId = order.Test.Vendors.Data.Projects.First(project => project is { ProcoreId: null, ZohoId: not null }).ZohoId });
            await order.SyncAsync();
            await order.DecideAsync(ReviewAction.Link, order.Projects[2].ProcoreId!.Value);
            order.Test.EditInProcore("hide_project", 0, project: order.Projects[2].ProcoreId);
        },
            new Way("link the project to another one", Links(order => order.Projects[0].ProcoreId!.Value)),
            new Way("Add the project to the service account's permitted projects in Procore", async order =>
            {
                order.Test.EditInProcore("show_project", 0, project: order.Projects[2].ProcoreId);
                order.EditLine(0, line => order.On(order.Projects[2], order.Projects[2].WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Quantity = 1, Rate = 1_000, ProjectId = line.ProjectId });
                await order.SyncAsync();
            })),
        new(FindingCodes.ProjectAmbiguous, Typed(order => order.Test.Spoil = Twice("/projects", "project_number", order.Projects[0].Number)),
            new Way("Link the project to the one that it is", Links(order => order.Projects[0].ProcoreId!.Value))),
        new(FindingCodes.ProjectElsewhere, async order =>
        {
            order.Write([(1, 600, 0, []), (1, 400, 1, [])]);
            await OtherCompany.LinksAsync(order, 1);
        },
            new Way("Choose projects of one company on all lines of the order in Zoho Books", order => order.Write(1_000))),
        new(FindingCodes.ProjectElsewhere, async order =>
        {
            order.Write(1_000);
            await OtherCompany.LinksAsync(order, 0);
            await order.SyncAsync();
            await OtherCompany.LinkHereAsync(order, 0);
        },
            new Way("Unlink the project in one of the two connections", order => OtherCompany.UnlinksAsync(order, 0))),
        new(FindingCodes.ProjectElsewhere, async order =>
        {
            order.Write(1_000);
            await OtherCompany.ReadsAsync(order, 0);
        },
            new Way("Link the project to the one that it is, here", Links(order => order.Projects[0].ProcoreId!.Value)),
            new Way("or in the other connection", order => OtherCompany.LinksAsync(order, 0))),
        new(FindingCodes.ProjectInactive, Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/projects", "project_number", order.Projects[0].Number).ForEach(row => row["active"] = false)),
            new Way("Activate the project in Procore", Clear),
            new Way("choose another project on the line", OnSecondProject)),
        new(FindingCodes.CostCodeMissing, Typed(order => order.EditLine(0, line => line with { CostCode = null })),
            new Way("Choose the cost code on the line in Zoho Books", Recoded)),
        new(FindingCodes.CostCodeUnknown, Typed(order => order.EditLine(0, line => line with { CostCode = "99-999 Nothing" })),
            new Way("link it to the one that it is", Links(order => CostCode(order).Id)),
            new Way("choose another one on the line", Recoded)),
        new(FindingCodes.CostCodeUnknown, Typed(order => order.EditLine(0, line => line with { CostCode = $"{CostCode(order).FullCode.Split('-')[0]}-777 Shoring" })),
            new Way("have it created in Procore", async order =>
            {
                await order.DecideAsync(ReviewAction.Create);
                await order.DecideAsync(ReviewAction.Waive); // that it is not on the budget
            })),
        new(FindingCodes.CostCodeUnknown, Typed(order => order.Test.Spoil = Gone("/cost_codes", "full_code", CostCode(order).FullCode)),
            new Way("Add the cost code to the project in Procore", Clear)),
        new(FindingCodes.ProjectUnknown, Rejected(LinkKind.Project),
            new Way("Link the project to the one that it is", Links(order => order.Projects[0].ProcoreId!.Value)),
            new Way("allow that one again", Again(LinkKind.Project))),
        new(FindingCodes.CostCodeUnknown, Rejected(LinkKind.CostCode),
            new Way("Link the cost code to the one that it is", Links(order => CostCode(order).Id)),
            new Way("allow that one again", Again(LinkKind.CostCode))),
        new(FindingCodes.CostCodeAmbiguous, Typed(order => order.Test.Spoil = Twice("/cost_codes", "full_code", CostCode(order).FullCode)),
            new Way("Link the code to the one that is meant", Links(order => CostCode(order).Id))),
        new(FindingCodes.CostCodeAmbiguous, Typed(order => order.Test.Spoil = InPhases(order, "active")),
            new Way("Choose the one that is meant", async order => await order.DecideAsync(ReviewAction.Choose, (await order.ReviewsAsync())[0].Finding.Candidates[0].ProcoreId)),
            new Way("make all of them but one inactive in Procore", order => order.Test.Spoil = InPhases(order, "inactive")),
            new Way("choose another cost code or cost type on the line", Elsewhere)),
        new(FindingCodes.CostCodeInactive, Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/cost_codes", "full_code", CostCode(order).FullCode).ForEach(row => row["deleted_at"] = "2026-11-01T00:00:00Z")),
            new Way("Restore the cost code in Procore", Clear),
            new Way("choose another one on the line", Elsewhere)),
        new(FindingCodes.SubJobUnknown, Typed(order => NamesSubJob(order, "C Court", "A")),
            new Way("Add the sub job to the project in Procore", order => NamesSubJob(order, "C", "C")),
            new Way("name another one on the line", order => NamesSubJob(order, "A"))),
        new(FindingCodes.SubJobUnknown, Typed(order => NamesSubJob(order, "A (B)", "A", "B")),
            new Way("Name the sub job on the line in Zoho Books by its code in Procore", order => NamesSubJob(order, "B"))),
        new(FindingCodes.SubJobInactive, Retires("inactive"),
            new Way("Activate the sub job in Procore", Retires("active")),
            new Way("name another one on the line", order => NamesSubJob(order, "B", "B"))),
        new(FindingCodes.CostTypeMissing, Typed(order => order.EditLine(0, line => OnTwoTypes(order, line) with { CostType = null })),
            new Way("Choose the cost type on the line in Zoho Books", Recoded)),
        new(FindingCodes.CostTypeUnknown, Typed(order => order.EditLine(0, line => line with { CostType = "Z Zilch" })),
            new Way("Choose another cost type on the line", Recoded)),
        new(FindingCodes.CostTypeUnknown, Typed(order => order.Test.Spoil = Gone("/line_item_types", "id", $"{Codes(order)[0].CostTypeId}")),
            new Way("add it in Procore", Clear)),
        new(FindingCodes.FieldUnclear, Typed(Confidential("perhaps")),
            new Way("Correct it in Zoho Books", Confidential("yes")),
            new Way("choose in the connection's policies (Mapping) where it comes from", order => Maps(order, null))),
        new(FindingCodes.FieldUnclear, Typed(order => Maps(order, new() { CustomFields = new() { ["Nothing"] = "{number}" } })),
            new Way("Correct the label in the connection's policies (Mapping.CustomFields)", order => Maps(order, new() { CustomFields = new() { ["Buyer"] = "{number}" } })),
            new Way("take it out there", order => Maps(order, new()))),
        new(FindingCodes.FieldUnclear, Typed(order =>
        {
            Maps(order, new() { CustomFields = new() { ["Buyer"] = "{number}" } });
            order.Test.Spoil = Gone("/custom_field_definitions", "label", "Buyer");
        }),
            new Way("correct the custom field in Procore", Clear)),
        new(FindingCodes.FileNotAttached, Typed(order =>
        {
            order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Attachments = AttachmentTreatment.Files } };
            order.Test.Instead = PageInPlaceOfAFile;
            Attached(order, "quote.pdf");
        }),
            new Way("Attach it to the commitment in Procore by hand and accept this", async order =>
            {
                order.Test.EditInProcore("attach_file", order.Commitment().Id, new() { ["filename"] = "quote.pdf" });
                await order.DecideAsync(ReviewAction.Waive);
            }),
            new Way("attach another file to the order in Zoho Books", order =>
            {
                order.Test.Instead = null;
                Attached(order, "quote 2.pdf");
            })),
        new(FindingCodes.WbsCodeMissing, Typed(order => order.EditLine(0, line => line with { CostType = TypeWithout(order) })),
            new Way("choose another cost code or cost type on the line", Recoded),
            new Way("have it created in Procore", async order =>
            {
                await order.DecideAsync(ReviewAction.Create);
                await order.DecideAsync(ReviewAction.Waive); // that it is not on the budget
            })),
        new(FindingCodes.WbsCodeMissing, async order =>
            {
                await Typed(one => one.EditLine(0, line => line with { CostType = TypeWithout(one) }))(order);
                order.AddSegment(order.Projects[0], "Phase", "1", "2");
                await LookAsync(order);
                await order.DecideAsync(ReviewAction.Create);
            },
            new Way("Choose the value that it gets", async order =>
            {
                await order.DecideAsync(ReviewAction.Choose, (await order.ReviewsAsync())[0].Finding.Candidates[1].ProcoreId);
                await order.DecideAsync(ReviewAction.Waive); // that it is not on the budget
            }),
            new Way("choose another cost code or cost type on the line", Recoded)),
        new(FindingCodes.WbsCodeMissing, Typed(order => order.Test.Spoil = Gone("/wbs_codes", "id", $"{Codes(order)[0].Id}")),
            new Way("Add the WBS code to the project's budget in Procore", Clear)),
        new(FindingCodes.WbsCodeInactive, Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/wbs_codes", "id", $"{Codes(order)[0].Id}").ForEach(row => row["status"] = "inactive")),
            new Way("Activate the WBS code in Procore", Clear),
            new Way("choose another cost code on the line", Elsewhere)),
        new(FindingCodes.WbsCodeNotBudgeted, Typed(Unbudgeted),
            new Way("Add a budget line for the WBS code in Procore", Budgets),
            new Way("have one of 0 made there", Decides(ReviewAction.Create)),
            new Way("choose another cost code on the line", Elsewhere),
            new Way("accept it for this order", Decides(ReviewAction.Waive))),
        new(FindingCodes.WbsCodeNotBudgeted, Typed(order =>
        {
            Unbudgeted(order);
            order.Test.Instead = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/budget_line_items", StringComparison.Ordinal)
                ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"errors":{"original_budget_amount":["The original_budget_amount cannot be updated for a locked budget."]}}""", Encoding.UTF8, "application/json") }
                : null;
        }),
            new Way("Unlock the budget in Procore if it is locked and have the line made again", order =>
            {
                order.Test.Instead = null;
                return order.DecideAsync(ReviewAction.Create);
            }),
            new Way("add a budget line for the WBS code in Procore", Budgets),
            new Way("choose another cost code on the line", Elsewhere),
            new Way("accept it for this order", Decides(ReviewAction.Waive)))
        {
            Policies = new() { MissingBudgetLines = MissingBudgetLineTreatment.Create },
        },
        new(FindingCodes.BudgetExceeded, async order =>
        {
            order.Write(1_000);
            await order.BudgetAsync(1_500, 200, 301);
        },
            new Way("Give the code more budget in Procore and look at the order again", order => order.BudgetAsync(1_501, 200, 0, "SC-8")),
            new Way("lower the order in Zoho Books", order => order.EditLine(0, line => line with { Rate = 999 })),
            new Way("choose another cost code on the line", Elsewhere),
            new Way("let over-commitment ask or warn in the policies (approval.budgetOverruns)", order => Policies(
                order, policies => policies with { Approval = policies.Approval! with { BudgetOverruns = BudgetOverrunTreatment.Warn } })))
        {
            Policies = new() { Approval = ApprovalPolicy.Nothing with { OverBudget = true, BudgetOverruns = BudgetOverrunTreatment.Block } },
            Asks = true,
        },
        new(FindingCodes.CurrencyForeign, Typed(order => order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m })),
            new Way("Enter the commitment in Procore with the order's number by hand and skip the order", async order =>
            {
                TypeThere(order, null, order.Number);
                await order.DecideAsync(ReviewAction.Skip);
            }),
            new Way("re-issue it in USD", order => order.Edit(zoho => zoho with { CurrencyCode = "USD", ExchangeRate = 1 })),
            new Way("have such orders converted at their own rate", Chooses(new() { ForeignCurrency = ForeignCurrencyTreatment.Convert })),
            new Way("kept in their currency (policy Cost.ForeignCurrency)", Chooses(new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency }))) { Procore = Several },
        new(FindingCodes.CurrencyForeign, Typed(InEuro),
            new Way("Re-issue the order in USD in Zoho Books", order => order.Edit(zoho => zoho with { CurrencyCode = "USD", ExchangeRate = 1 })),
            new Way("have such orders converted at their own rate (policy Cost.ForeignCurrency)", Chooses(new() { ForeignCurrency = ForeignCurrencyTreatment.Convert })),
            new Way("skip the order", Decides(ReviewAction.Skip))) { Policies = Kept, Procore = new() { Currencies = ProcoreCurrencies.Ignored } },
        new(FindingCodes.CurrencyForeign, Typed(InEuro),
            new Way("Give the commitment the rate * in Procore", async order =>
            {
                order.InProcore(new() { ["currency_exchange_rate"] = 1.0837m });
                await order.DecideAsync(ReviewAction.Retry);
            }),
            new Way("the order the other one in Zoho Books, then retry", order => order.Edit(zoho => zoho with { ExchangeRate = 1.1m }))) { Policies = Kept, Procore = new() { Currencies = ProcoreCurrencies.OwnRates } },
        new(FindingCodes.CurrencyForeign, Typed(order =>
        {
            Counts(order, "CAD");
            order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m });
        }),
            new Way("Say in the connection's policies that Procore counts in CAD (policy Currency)", order => Policies(order, policies => policies with { Currency = "CAD" })),
            EntersByHand),
        new(FindingCodes.CurrencyForeign, Typed(order => Counts(order, "CAD")),
            new Way("Re-issue the order in CAD in Zoho Books and say in the connection's policies that Procore counts in CAD (policy Currency)", order =>
            {
                order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m });
                Policies(order, policies => policies with { Currency = "CAD" });
            }),
            EntersByHand),
        new(FindingCodes.CurrencyForeign, Typed(order => order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m })),
            new Way("Say in the connection's policies that Procore counts in USD (policy Currency), and what becomes of orders in another currency (policy Cost.ForeignCurrency)", order =>
                Policies(order, policies => policies with { Currency = "USD", Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.Convert } })),
            EntersByHand) { Policies = new() { Currency = "CAD" } },
        new(FindingCodes.CurrencyForeign, Typed(order => Tells(order, false)),
            new Way("Say in the connection's policies which currency Procore counts in (policy Currency)", order => Policies(order, policies => policies with { Currency = "USD" })),
            new Way("have Procore tell it in the currency settings of the company or the project", order => Tells(order, true)),
            EntersByHand),
        new(FindingCodes.CurrencyForeign, Typed(order =>
        {
            // Nothing tells it before the answer to the first draft does.
            order.Test.Instead = NoCurrencySettings;
            order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m });
        }),
            new Way("delete the empty commitment in Procore that the sync made, which has the order's number, enter the commitment in Procore with the order's number by hand and skip the order", async order =>
            {
                order.Test.DeleteInProcore(order.Commitment().Id);
                TypeThere(order, null, order.Number);
                await order.DecideAsync(ReviewAction.Skip);
            })) { Policies = new() { Currency = "CAD" } },
        new(FindingCodes.UnitUnknown, Typed(order =>
        {
            order.EditLine(0, line => line with { Unit = "ea" });
            order.Test.Spoil = Gone("/uoms", "name", "ea");
        }),
            new Way("Add the unit to the company's units of measure in Procore", Clear)) { Policies = new() { Cost = new() { Basis = CommitmentBasis.QuantityInKnownUnits } } },
        new(FindingCodes.UnitUnknown, Typed(order => order.EditLine(0, line => line with { Unit = "firkin" })),
            new Way("name Procore's unit for '*' in the connection's policies (Cost.Units)", Chooses(new() { Basis = CommitmentBasis.QuantityInKnownUnits, Units = new() { ["firkin"] = "ea" } })),
            new Way("let unknown units be left out (Cost.Basis: Quantity)", Chooses(new() { Basis = CommitmentBasis.Quantity }))) { Policies = new() { Cost = new() { Basis = CommitmentBasis.QuantityInKnownUnits } } },
        new(FindingCodes.TaxCodeUnknown, Taxed,
            new Way("Name one tax code of Procore for * in the connection's policies (Cost.TaxCodes)", async order =>
            {
                var code = await order.Test.Clients.Procore.Taxes.ListCodesAsync(cancellationToken: Token).FirstAsync(code => code.Archived != true && code.Rate == 5, Token);
                Chooses(new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = code.Code! } })(order);
            }),
            new Way("choose there what else becomes of the tax, or of what is in the line's amount beside it", Chooses(new() { Tax = CostTreatment.InCost }))) { Policies = new() { Cost = new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "NONE" } } } },
        new(FindingCodes.TaxPolicyMissing, order =>
        {
            order.Test.Spoil = (request, body) =>
            {
                if (body is JsonObject && body["organization"] is JsonObject organization)
                {
                    organization["country"] = "Canada";
                }
            };
            Taxed(order);
        },
            new Way("Choose in the connection's policies: Cost.Tax for all taxes, LeftOut where they are recovered", Chooses(new() { Tax = CostTreatment.LeftOut })),
            new Way("InCost where they are not", Chooses(new() { Tax = CostTreatment.InCost })),
            new Way("Cost.Taxes for single ones.*", Chooses(new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] }))),
        new(FindingCodes.OrderEmpty, Typed(order => order.Edit(zoho => zoho with { Lines = [] })),
            new Way("Add lines to the order in Zoho Books", order => order.Write(1_000)),
            new Way("cancel it", Status("cancelled"))),
        new(FindingCodes.TotalNotExplained, Typed(order => order.Test.Spoil = (request, body) =>
        {
            Order(order, request, body)?["total"] = 1_234.56m;
            ((body as JsonObject)?["purchaseorders"]?.AsArray().FirstOrDefault(row => (string?)row!["purchaseorder_id"] == order.Id))?["total"] = 1_234.56m;
        }),
            new Way("Check the order's amounts in Zoho Books against the table", Clear),
            new Way("enter the commitment in Procore with the order's number by hand and skip the order", async order =>
            {
                TypeThere(order, null, order.Number);
                await order.DecideAsync(ReviewAction.Skip);
            })),
        new(FindingCodes.CostUndecided, Typed(order => order.Edit(zoho => zoho with { Adjustment = 5 })),
            new Way("Put it on a line of the order in Zoho Books", order => order.Write([(1, 1_000, 0, []), (1, 5, 0, [])])),
            new Way("choose in the connection's policies (Cost) what becomes of it", Chooses(new() { Adjustment = CostTreatment.LeftOut })),
            ByHand),
        new(FindingCodes.CostUndecided, Later(order => order.Write([(10, 100, 0, [])], zoho => zoho with { Lines = [zoho.Lines[0] with { QuantityCancelled = 4 }] })),
            new Way("Choose in the connection's policies (Cost.Cancelled) what becomes of it", Chooses(new() { Cancelled = CostTreatment.LeftOut })),
            ByHand) { Policies = new() { Cost = new() { Cancelled = CostTreatment.Review } } },
        new(FindingCodes.CostUndecided, Typed(order => order.Edit(zoho => zoho with { Adjustment = 5 })),
            new Way("Name an active WBS code of the project for '*' in the connection's policies (Cost.OwnLineCodes)", Books(order => Codes(order)[0].FlatCode)),
            new Way("choose there what else becomes of it", Chooses(new() { Adjustment = CostTreatment.LeftOut }))) { Policies = OnALine(null) },
        new(FindingCodes.WbsCodeMissing, Typed(order => order.Edit(zoho => zoho with { Adjustment = 5 })),
            new Way("Name an active WBS code of the project for '*' in the connection's policies (Cost.OwnLineCodes)", Books(order => Codes(order)[0].FlatCode)),
            new Way("choose there what else becomes of it", Chooses(new() { Adjustment = CostTreatment.LeftOut }))) { Policies = OnALine("00-000.Z") },
        new(FindingCodes.CostUndecided, Later(order => order.Write([(1, 1_000, 0, []), (1, -1_500, 0, [])], zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[1] with { Name = "Held back" }] })),
            new Way("Correct the retention line in Zoho Books", order => order.EditLine(1, line => line with { Rate = -100 })) { LeavesOther = true },
            new Way("take its name out of the connection's policies (Cost.RetentionLines) if it is no retention", order =>
            {
                Chooses(new())(order);
                order.EditLine(1, line => line with { Rate = -100 });
            })) { Policies = new() { Cost = new() { RetentionLines = ["Held back"] } } },
        new(FindingCodes.CostUndecided, Later(order => order.Write([(1, 1_000, 0, []), (1, 5_000, 1, []), (1, -1_500, 0, [])], zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[1], zoho.Lines[2] with { Name = "Held back" }] })),
            new Way("put it on the project that it belongs to", order => order.EditLine(2, line => line with { ProjectId = order.Projects[1].ZohoId })) { LeavesOther = true }) { Policies = new() { Cost = new() { RetentionLines = ["Held back"] } } },
        new(FindingCodes.CancelledBelowBilled, Typed(order => order.Test.Spoil = (request, body) => CancelBilled(Order(order, request, body))),
            new Way("Cancel no more than is not billed yet", Clear),
            new Way("void or credit the bill in Zoho Books, then retry; the commitment stays as it is until then", order => order.Test.Spoil = null)),
        new(FindingCodes.TaxRuleUnknown, Taxed,
            new Way("Correct the name in the connection's policies (Cost.Taxes)", Chooses(new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "gst", Treatment = CostTreatment.LeftOut }] })),
            new Way("take the rule out", Chooses(new() { Tax = CostTreatment.InCost }))) { Policies = new() { Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GTS", Treatment = CostTreatment.LeftOut }] } } },
        new(FindingCodes.PolicyNameUnknown, Later(order => order.Write([(1, 1_000, 0, []), (1, -100, 0, [])], zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[1] with { Name = "Retention" }] })),
            new Way("Correct the name in the connection's policies (Cost.RetentionLines)", Chooses(new() { RetentionLines = ["Retention"] })) { LeavesOther = true },
            new Way("take it out there", Chooses(new())),
            new Way("make an account or an item of that name in Zoho Books", order =>
            {
                order.Test.Spoil = (request, body) =>
                {
                    if (request.RequestUri!.AbsolutePath.EndsWith("/items", StringComparison.Ordinal) && body["items"] is JsonArray items)
                    {
                        items.Add(new JsonObject { ["item_id"] = "77", ["name"] = "Retension", ["status"] = "active" });
                    }
                };
            })) { Policies = new() { Cost = new() { RetentionLines = ["Retension"] } } },
        new(FindingCodes.CommitmentNegative, Later(order => order.Write([(1, 1_000, 0, []), (1, -100, 1, [])])),
            new Way("Put the credit on the project that it belongs to in Zoho Books", order => order.EditLine(1, line => order.On(order.Projects[0], Codes(order)[0]) with { Id = line.Id, Quantity = 1, Rate = -100 })),
            new Way("name its item or account in the connection's policies (Cost.RetentionLines, Cost.AdvanceLines) if it is retention or settles an advance", Chooses(new() { AdvanceLines = ["Goods 2"] })) { LeavesOther = true }),
        new(FindingCodes.CommitmentNegative, Later(order =>
            {
                order.Write([(10, 100, 0, []), (1, -500, 0, [])]);
                order.EditLine(0, line => line with { QuantityCancelled = 9 });
            }),
            new Way("Lower the credit in Zoho Books by what it was for and is cancelled", order => order.EditLine(1, line => line with { Rate = -50 })),
            new Way("let what is cancelled stay committed in the connection's policies (Cost.Cancelled)", Chooses(new() { Cancelled = CostTreatment.InCost }))),
        new(FindingCodes.OrderCancelled, InTwo(Status("cancelled")), [.. Ends()]),
        new(FindingCodes.OrderReopened, InTwo(Status("draft")), [.. Ends(), new("Issue the order again in Zoho Books", Status("open"))]),
        new(FindingCodes.OrderReopened, InTwo(Status("pending_approval")),
            new Way("Issue the order again in Zoho Books", Status("open")),
            new Way("set the commitment to Draft in Procore", order => order.InProcore(new() { ["status"] = "Draft" }))) { Policies = new() { CommitmentStatusByOrderStatus = new() { ["open"] = "Approved", ["pending_approval"] = "Draft" } } },
        new(FindingCodes.OrderDeleted, InTwo(order => order.Test.Instead = request => NotInZoho(order, request)),
            [.. Ends("If it was deleted on purpose, ", " too, then retry"), new("skip this item", Decides(ReviewAction.Skip))]),
        new(FindingCodes.CommitmentLeftBehind, InTwo(OnSecondProject),
            [.. Ends(), new("put the project back on the order's lines", Recoded)]),
        new(FindingCodes.CommitmentLeftBehind, RelinkedAsync,
            [.. Ends(), new("or link project * to Procore project * again", order => LinkProjectAsync(order, LinkAction.Link, order.Projects[0])),
            new("or skip the order, and the commitment stays as it is", Decides(ReviewAction.Skip))]),
        new(FindingCodes.CommitmentLeftBehind, async order =>
        {
            await RelinkedAsync(order);
            order.Test.Instead = Hidden;
        },
            new Way("Permit the commitment and its project to the service account again, then delete", order =>
            {
                order.Test.Instead = null;
                order.Test.DeleteInProcore(order.Commitments().Select(one => (long)one["id"]!).Min());
            }),
            new Way("close the commitment in Procore", order =>
            {
                order.Test.Instead = null;
                order.Test.EditInProcore("change_commitment", order.Commitments().Select(one => (long)one["id"]!).Min(), new() { ["status"] = "Closed" });
            }),
            new Way("or link project * to Procore project * again", async order =>
            {
                order.Test.Instead = null;
                await LinkProjectAsync(order, LinkAction.Link, order.Projects[0]);
            }),
            new Way("or skip this item", Decides(ReviewAction.Skip))),
        new(FindingCodes.CommitmentLeftBehind, InTwo(order =>
        {
            OnSecondProject(order);
            order.Test.Instead = Hidden;
        }),
            new Way("Permit the commitment and its project to the service account again, then delete", order =>
            {
                order.Test.Instead = null;
                order.Test.DeleteInProcore(order.Commitments().Select(one => (long)one["id"]!).Min());
            }),
            new Way("close the commitment in Procore", order =>
            {
                order.Test.Instead = null;
                order.Test.EditInProcore("change_commitment", order.Commitments().Select(one => (long)one["id"]!).Min(), new() { ["status"] = "Closed" });
            }),
            new Way("put the project back on the order's lines", order =>
            {
                order.Test.Instead = null;
                Recoded(order);
            }),
            new Way("skip this item", Decides(ReviewAction.Skip))),
        new(FindingCodes.CommitmentLeftBehind, InTwo(order =>
        {
            order.InProcore(new() { ["origin_id"] = null });
            OnSecondProject(order);
        }),
            new Way("Put the project back on the order's lines", async order =>
            {
                Recoded(order);
                await order.SyncAsync();
                await order.DecideAsync(ReviewAction.Link, (await order.ReviewsAsync())[0].Finding.Candidates[0].ProcoreId);
            }),
            new Way("see to the commitment in Procore and skip this item", Decides(ReviewAction.Skip))),
        new(FindingCodes.CommitmentLocked, InTwo(Rate(1_100)),
            new Way("Enter a change order in Procore", order => Enters(order, "100.00")),
            new Way("keep the commitment as it is there", Decides(ReviewAction.KeepProcore)),
            new Way(Unlock, UnlocksAsync)),
        .. Locked,
        new(FindingCodes.CommitmentStands, TypedThere(null),
            new Way("Link it if it is this order", Links()),
            new Way("If it is another one, reject it, and give one of the two another number", async order =>
            {
                await order.DecideAsync(ReviewAction.Reject, AlienOf(order));
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["number"] = "OLD-1" });
            })),
        new(FindingCodes.CommitmentStands, async order =>
            {
                order.Write([(1m, 600m, 0, []), (1m, 400m, 1, [])]);
                TypeThere(order, null, order.Number);
                await order.SyncAsync();
                await order.DecideAsync(ReviewAction.Link, AlienOf(order));
                await order.DecideAsync(ReviewAction.KeepProcore);
                order.Test.Time.Advance(TimeSpan.FromMinutes(2));
            },
            new Way("Take out of the commitment in Procore what belongs to the other project", order =>
            {
                order.InProcore(new() { ["status"] = "Draft" });
                order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["amount"] = "600" });
                order.InProcore(new() { ["status"] = "Approved" });
            }),
            new Way("accept it, if both are meant", Decides(ReviewAction.Waive))),
        new(FindingCodes.CommitmentStands, async order =>
            {
                await TypedThere(null)(order);
                await order.SyncAsync();
                await order.DecideAsync(ReviewAction.Link, AlienOf(order));
                order.Test.Time.Advance(TimeSpan.FromSeconds(61));
                Rate(1_100)(order);
                await order.SyncAsync();
                await LinkCommitmentAsync(order, LinkAction.Unlink, AlienOf(order));
            },
            new Way("Link it if it is this order", async order =>
            {
                await order.DecideAsync(ReviewAction.Link, AlienOf(order));
                await order.DecideAsync(ReviewAction.KeepProcore);
            }),
            new Way("If it is another one, void or delete change order * in Procore, reject it, and give one of the two another number", async order =>
            {
                var there = order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Single(one => (long)one!["id"]! == AlienOf(order))!;
                Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "delete_change_order", ["id"] = (long)there["change_orders"]![0]!["id"]! })["errors"]);
                await order.DecideAsync(ReviewAction.Reject, AlienOf(order));
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["number"] = "OLD-1" });
            })) { Policies = ByChangeOrder },
        new(FindingCodes.CommitmentMayStand, Typed(order => TypeThere(order, null, "SC-0001")),
            new Way("Link it if it is this order", Then(order => order.DecideAsync(ReviewAction.Link, OtherwiseOf(order)), ReviewAction.OverwriteProcore)),
            new Way("If it is another one, reject it", order => order.DecideAsync(ReviewAction.Reject, OtherwiseOf(order)))),
        new(FindingCodes.CommitmentMayStand, Typed(order => TypeThere(order, null, null)),
            new Way("Link it if it is this order", order => order.DecideAsync(ReviewAction.Link, OtherwiseOf(order))),
            new Way("If it is another one, reject it", order => order.DecideAsync(ReviewAction.Reject, OtherwiseOf(order)))),
        new(FindingCodes.SubcontractStands, Typed(order => TypeThere(order, null, order.Number, "WorkOrderContract")),
            new Way("If it is this order, skip the order to leave it to the subcontract", Decides(ReviewAction.Skip)),
            new Way("void the subcontract in Procore and retry", async order =>
            {
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["status"] = "Void" }, type: "WorkOrderContract");
                await order.DecideAsync(ReviewAction.Retry);
            }),
            new Way("If it is another one, accept it", Decides(ReviewAction.Waive))),
        new(FindingCodes.CommitmentMayStand, async order =>
        {
            await Typed(one => TypeThere(one, null, null))(order);
            await order.SyncAsync();
            var typed = OtherwiseOf(order);
            await order.DecideAsync(ReviewAction.Reject, typed);
            await LookAsync(order);
            await LinkCommitmentAsync(order, LinkAction.Allow, typed);
        },
            new Way("Link it if it is this order", async order =>
            {
                await order.DecideAsync(ReviewAction.Link, OtherwiseOf(order));
                order.Test.DeleteInProcore(OwnOf(order));
            }),
            new Way("If it is another one, reject it", order => order.DecideAsync(ReviewAction.Reject, OtherwiseOf(order)))),
        new(FindingCodes.CommitmentMayStand, async order =>
        {
            await Typed(one => TypeThere(one, null, null))(order);
            await order.SyncAsync();
            order.Edit(zoho => zoho with { Status = "cancelled" });
        },
            new Way("If it is this order, close it in Procore", order => order.Test.EditInProcore("change_commitment", OtherwiseOf(order), new() { ["status"] = "Closed" })),
            new Way("set it back to Draft there and delete it", order => order.Test.DeleteInProcore(OtherwiseOf(order))),
            new Way("If it is another one, reject it", order => order.DecideAsync(ReviewAction.Reject, OtherwiseOf(order)))),
        new(FindingCodes.SubcontractStands, async order =>
        {
            await Typed(one => TypeThere(one, null, "SC-7", "WorkOrderContract"))(order);
            await order.SyncAsync();
            await order.DecideAsync(ReviewAction.Waive);
            await LookAsync(order);
            await order.Test.Engine.WithdrawAsync(Sandboxed.Id, (await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token))[0].Id!, "ada", cancellationToken: Token);
        },
            new Way("If it is this order, void the subcontract in Procore and retry", async order =>
            {
                order.Test.EditInProcore("change_commitment", OtherwiseOf(order), new() { ["status"] = "Void" }, type: "WorkOrderContract");
                await order.DecideAsync(ReviewAction.Retry);
            }),
            new Way("If it is another one, accept it", Decides(ReviewAction.Waive))),
        new(FindingCodes.CommitmentDoubled, TypedBeside,
            new Way("set it back to Draft there and delete it", order => order.Test.DeleteInProcore(BesideOf(order))),
            new Way("If it is the same order, close the one that the sync did not make in Procore", order => order.Test.EditInProcore("change_commitment", BesideOf(order), new() { ["status"] = "Closed" })),
            new Way("link it to keep that one", async order =>
            {
                await Links(BesideOf, FindingCodes.CommitmentDoubled)(order);
                order.Test.DeleteInProcore(OwnOf(order));
                order.Test.EditInProcore("change_commitment", BesideOf(order), new() { ["number"] = order.Number });
            }),
            new Way("If it is another one, reject it", order => order.DecideAsync(ReviewAction.Reject, BesideOf(order)))),
        new(FindingCodes.CommitmentLeftBehind, KeepsTyped("Draft"),
            new Way("Delete", order => order.Test.DeleteInProcore(OwnOf(order))),
            new Way("close commitment * in Procore", order => order.Test.EditInProcore("change_commitment", OwnOf(order), new() { ["status"] = "Closed" })),
            new Way("unlink commitment * to keep this one", KeepsOwnAsync)) { Procore = Same },
        new(FindingCodes.CommitmentLeftBehind, KeepsTyped("Approved"),
            new Way("Close commitment * in Procore", order => order.Test.EditInProcore("change_commitment", OwnOf(order), new() { ["status"] = "Closed" })),
            new Way("set it back to Draft there and delete it", order =>
            {
                order.Test.EditInProcore("change_commitment", OwnOf(order), new() { ["status"] = "Draft" });
                order.Test.DeleteInProcore(OwnOf(order));
            }),
            new Way("unlink commitment * to keep this one", KeepsOwnAsync)) { Procore = Same },
        new(FindingCodes.CommitmentLeftBehind, async order =>
        {
            await KeepsTyped("Approved")(order);
            var own = order.Commitments().First(one => (long)one["id"]! == OwnOf(order));
            order.Test.Instead = request =>
                request.RequestUri!.AbsolutePath.EndsWith($"/purchase_order_contracts/{own["id"]}", StringComparison.Ordinal) ? new(HttpStatusCode.NotFound) { Content = new StringContent("{}") }
                : Uri.UnescapeDataString(request.RequestUri.Query).Split('&').Any(part => part.EndsWith($"={own["origin_id"]}", StringComparison.Ordinal)) ? new(HttpStatusCode.OK) { Content = new StringContent("[]") }
                : null;
        },
            new Way("Permit the commitment and its project to the service account again", order =>
            {
                order.Test.Instead = null;
                order.Test.EditInProcore("change_commitment", OwnOf(order), new() { ["status"] = "Closed" });
            }),
            new Way("skip this item", Decides(ReviewAction.Skip))) { Procore = Same },
        new(FindingCodes.CommitmentLeftBehind, LinkedThere(OnSecondProject),
            [.. EndsLinked(), new("or put the project back on the order's lines", Recoded) { LeavesOther = true }]),
        new(FindingCodes.CommitmentLeftBehind, LinkedThere(MovesProject, InBothProjects),
            [.. EndsLinked(), new("or link project * to Procore project * again", Then(MovesBack, ReviewAction.KeepProcore))]),
        new(FindingCodes.CommitmentLeftBehind, StoodThere(MovesProject, InBothProjects),
            [.. EndsTyped(), new("Or link project * to Procore project * again", async order =>
            {
                await MovesBack(order);
                await Links()(order);
                await order.DecideAsync(ReviewAction.KeepProcore);
            })]),
        new(FindingCodes.CommitmentLeftBehind, LinkedThere(order =>
        {
            OnSecondProject(order);
            order.Test.Instead = Tests.ByHand.Hidden(order);
        }),
            new Way("Permit the commitment and its project to the service account again", order =>
            {
                order.Test.Instead = null;
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["status"] = "Closed" });
            }),
            new Way("reject the two if it is another order's", order => order.DecideAsync(ReviewAction.Reject, AlienOf(order))),
            new Way("or put the project back on the order's lines", order =>
            {
                order.Test.Instead = null;
                Recoded(order);
            }) { LeavesOther = true }),
        new(FindingCodes.OrderCancelled, LinkedThere(Status("cancelled")),
            [.. EndsLinked()]),
        new(FindingCodes.OrderCancelled, Typed(order =>
            {
                TypeThere(order, null, order.Number);
                Status("cancelled")(order);
            }),
            [.. EndsTyped()]),
        new(FindingCodes.OrderReopened, StoodThere(Status("draft")), [.. EndsTyped(), new("Or issue the order again in Zoho Books", Afterwards(Status("open"), Links()))]),
        new(FindingCodes.OrderDeleted, StoodThere(order => order.Test.Instead = request => NotInZoho(order, request)), [.. EndsTyped(), new("Or skip this item", Decides(ReviewAction.Skip))]),
        new(FindingCodes.CommitmentLeftBehind, StoodThere(OnSecondProject), [.. EndsTyped(), new("Or put the project back on the order's lines", Afterwards(Recoded, Links()))]),
        new(FindingCodes.CommitmentLeftBehind, StoodThere(order =>
        {
            OnSecondProject(order);
            order.Test.Instead = Tests.ByHand.Hidden(order);
        }),
            [new("Permit it and its project to the service account again. If it is this order, delete", order =>
            {
                order.Test.Instead = null;
                order.Test.DeleteInProcore(AlienOf(order));
            }),
            .. EndsTyped(order => order.Test.Instead = null).Skip(1),
            new("Or put the project back on the order's lines", Afterwards(
                order =>
                {
                    order.Test.Instead = null;
                    Recoded(order);
                },
                Links()))]),
        new(FindingCodes.OrderCancelled, Amended(Status("cancelled")), [.. EndsWaiting()]) { Policies = ByChangeOrder },
        new(FindingCodes.OrderCancelled, Amended(Status("cancelled")),
            new Way("Void", order => Person(order, "change_change_order", ("status", "void"))),
            new Way("delete change order * in Procore: the commitment is closed then", order => Person(order, "delete_change_order"))) { Policies = ByChangeOrder with { CancelledOrders = CancelledOrderTreatment.Close } },
        new(FindingCodes.OrderReopened, Amended(Status("draft")),
            [.. EndsWaiting(), new("Issue the order again in Zoho Books", order =>
            {
                Status("open")(order);
                Person(order, "change_change_order", ("status", "approved"));
            })]) { Policies = ByChangeOrder },
        new(FindingCodes.OrderDeleted, Amended(order => order.Test.Instead = request => NotInZoho(order, request)),
            [.. EndsWaiting("If it was deleted on purpose, ", " too, then retry"), new("skip this item", Decides(ReviewAction.Skip))]) { Policies = ByChangeOrder },
        new(FindingCodes.CommitmentLeftBehind, Amended(OnSecondProject),
            [.. EndsWaiting(), new("put the project back on the order's lines", Recoded)]) { Policies = ByChangeOrder },
        new(FindingCodes.OrderReopened, LinkedThere(Status("draft")), [.. EndsLinked(), new("or issue the order again in Zoho Books", Status("open"))]),
        new(FindingCodes.OrderDeleted, LinkedThere(order => order.Test.Instead = request => NotInZoho(order, request)),
            [.. EndsLinked(), new("or skip this item", Decides(ReviewAction.Skip))]),
        new(FindingCodes.CommitmentForeign, TypedThere("CE_1"),
            new Way("Let one integration carry the order: skip it here", Decides(ReviewAction.Skip)),
            new Way("If it is another order, reject it, and give one of the two another number", RejectsAndRenamesAsync)),
        new(FindingCodes.CommitmentForeign, InTwo(order => order.InProcore(new() { ["origin_id"] = "CE_1" })),
            new Way("If it is another order, reject it, and give one of the two another number", RejectsAndRenamesAsync)),
        new(FindingCodes.CommitmentStands, InTwo(order => order.InProcore(new() { ["origin_id"] = null })),
            new Way("Link it if it is this order", Links()),
            new Way("If it is another one, reject it, and give one of the two another number", RejectsAndRenamesAsync)),
        new(FindingCodes.CommitmentStands, async order =>
            {
                await InTwo(one => one.InProcore(new() { ["origin_id"] = null, ["number"] = "OTHER-1" }))(order);
                await order.SyncAsync();
            },
            new Way("If it is another one, reject it", order => order.DecideAsync(ReviewAction.Reject, TakenOffOf(order)))),
        new(FindingCodes.ChangeOrderPending, InTwo(Rate(1_100)),
            new Way("Approve change order * in Procore", order => Person(order, "change_change_order", ("status", "approved"))),
            new Way("take the change back in Zoho Books", Rate(1_000))) { Policies = ByChangeOrder },
        new(FindingCodes.ChangeOrderUnknown, Amended(order => Person(order, "delete_change_order")),
            new Way("Look for it in Procore. If it is not there, enter it by hand and approve it", order => Enters(order, "100.00")),
            new Way("overwrite Procore to have it written again", async order =>
            {
                await Decides(ReviewAction.OverwriteProcore)(order);
                Person(order, "change_change_order", ("status", "approved"));
            })) { Policies = ByChangeOrder },
        new(FindingCodes.ChangeOrderDoubled, async order =>
            {
                await Amended(one => Person(one, "delete_change_order"))(order);
                await order.SyncAsync();
                await Decides(ReviewAction.OverwriteProcore)(order);
                _ = await order.FirstChangeOrderComesAsync();
            },
            new Way("Void", async order => await VoidsAsync(order, "change_change_order", "void")),
            new Way("delete all but one of them in Procore, then retry", async order => await VoidsAsync(order, "delete_change_order"))) { Policies = ByChangeOrder },
        new(FindingCodes.ChangeOrderDoubled, InTwo(order =>
            {
                Enters(order, "100.00", status: "draft");
                Rate(1_100)(order);
            }),
            new Way("Approve it in Procore if it is what the order changed", order => Person(order, "change_change_order", ("status", "approved"))),
            new Way("void it there if it is not", async order =>
            {
                Person(order, "change_change_order", ("status", "void"));
                await order.SyncAsync();
                Person(order, "change_change_order", ("status", "approved"));
            }),
            new Way("accept it, if both are meant", async order =>
            {
                await Decides(ReviewAction.Waive)(order);
                Person(order, "change_change_order", ("status", "approved"));
            })) { Policies = ByChangeOrder },
        new(FindingCodes.ChangeOrderTouched, Amended(order => Person(order, "change_change_order_line", ("amount", "70"))),
            new Way("Correct the change order in Procore", order =>
            {
                Person(order, "change_change_order_line", ("amount", "100"));
                Person(order, "change_change_order", ("status", "approved"));
            }),
            new Way("void it and retry", async order =>
            {
                Person(order, "change_change_order", ("status", "void"));
                await order.DecideAsync(ReviewAction.Retry);
                Person(order, "change_change_order", ("status", "approved"));
            }),
            new Way("keep Procore's", Decides(ReviewAction.KeepProcore))) { Policies = ByChangeOrder },
        new(FindingCodes.ChangeOrderTouched, Amended(order => Person(order, "change_change_order", ("status", "rejected"))),
            new Way("Take the change back in Zoho Books", Rate(1_000)),
            new Way("approve the change order in Procore after all", order => Person(order, "change_change_order", ("status", "approved"))),
            new Way("overwrite Procore to have it drafted again", async order =>
            {
                await Decides(ReviewAction.OverwriteProcore)(order);
                Person(order, "change_change_order", ("status", "approved"));
            }),
            new Way("keep Procore's", Decides(ReviewAction.KeepProcore))) { Policies = ByChangeOrder },
        new(FindingCodes.ChangeOrderPending, Potentially(InTwo(Rate(1_100))),
            new Way("Approve potential change order * in Procore, put it into a change order of the commitment and approve that", ApprovesPotential),
            new Way("take the change back in Zoho Books", Rate(1_000))) { Procore = TwoTiers },
        new(FindingCodes.ChangeOrderPending, Potentially(Amended(order => Potential(order, "change_potential_change_order", ("status", "approved")))),
            new Way("Put potential change order * into a change order of the commitment in Procore and approve that", ApprovesPotential),
            new Way("void it there and take the change back in Zoho Books", order =>
            {
                Potential(order, "change_potential_change_order", ("status", "void"));
                Rate(1_000)(order);
            })) { Procore = TwoTiers },
        new(FindingCodes.ChangeOrderPending, Potentially(Amended(order =>
            {
                Potential(order, "change_potential_change_order", ("status", "approved"));
                Rate(1_250)(order);
            })),
            new Way("Put potential change order * into a change order of the commitment in Procore and approve that: what is missing then follows in another one", async order =>
            {
                ApprovesPotential(order);
                await order.SyncAsync();
                ApprovesPotential(order);
            }),
            new Way("void it there and retry", async order =>
            {
                Potential(order, "change_potential_change_order", ("status", "void"));
                await order.DecideAsync(ReviewAction.Retry);
                ApprovesPotential(order);
            })) { Procore = TwoTiers },
        new(FindingCodes.ChangeOrderUnknown, Potentially(Amended(order => Potential(order, "delete_potential_change_order"))),
            new Way("Look for it in Procore. If it is not there, enter it by hand and approve it in a change order of the commitment", order =>
            {
                Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_potential_change_order", ["id"] = order.Commitment().Id, ["amount"] = "100.00" })["errors"]);
                ApprovesPotential(order);
            }),
            new Way("overwrite Procore to have it written again", async order =>
            {
                await Decides(ReviewAction.OverwriteProcore)(order);
                ApprovesPotential(order);
            })) { Procore = TwoTiers },
        new(FindingCodes.ChangeOrderTouched, Potentially(Amended(order => Potential(order, "change_potential_change_order_line", ("amount", "70")))),
            new Way("Correct the potential change order in Procore", order =>
            {
                Potential(order, "change_potential_change_order_line", ("amount", "100"));
                ApprovesPotential(order);
            }),
            new Way("void it and retry", async order =>
            {
                Potential(order, "change_potential_change_order", ("status", "void"));
                await order.DecideAsync(ReviewAction.Retry);
                ApprovesPotential(order);
            }),
            new Way("keep Procore's", Decides(ReviewAction.KeepProcore))) { Procore = TwoTiers },
        new(FindingCodes.ChangeOrderTouched, Potentially(Amended(order => Potential(order, "change_potential_change_order", ("status", "rejected")))),
            new Way("Take the change back in Zoho Books", Rate(1_000)),
            new Way("approve the potential change order in Procore after all in a change order of the commitment", ApprovesPotential),
            new Way("overwrite Procore to have it drafted again", async order =>
            {
                await Decides(ReviewAction.OverwriteProcore)(order);
                ApprovesPotential(order);
            }),
            new Way("keep Procore's", Decides(ReviewAction.KeepProcore))) { Procore = TwoTiers },
        new(FindingCodes.CommitmentRefused, Potentially(InTwo(Rate(1_100), order => order.Test.Instead = Forbidden)),
            new Way("Take the project out of PotentialChangeOrdersIn in the connection's policies where it has one tier of change orders", NamesNone),
            new Way("name it under ReviewAmendmentsIn where it makes them from change events", NamesForReview),
            new Way("permit them to the service account. Then retry", async order =>
            {
                order.Test.Instead = null;
                await order.DecideAsync(ReviewAction.Retry);
                ApprovesPotential(order);
            })) { Procore = TwoTiers },
        new(FindingCodes.PolicyNameUnknown, Potentially(async order =>
            {
                await InTwo(Rate(1_100))(order);
                await order.SyncAsync();
            }),
            new Way("Take the project out of PotentialChangeOrdersIn in the connection's policies and delete the potential change order in Procore, then retry", async order =>
            {
                Potential(order, "delete_potential_change_order");
                await NamesNone(order);
            })) { Procore = Ignores },
        new(FindingCodes.CommitmentRefused, InTwo(Rate(1_100)),
            new Way("Name the project under PotentialChangeOrdersIn in the connection's policies where it has two or three tiers of them", async order =>
            {
                await Potentially(one => one.SyncAsync())(order);
                ApprovesPotential(order);
            }),
            new Way("name it under ReviewAmendmentsIn where it makes them from change events", NamesForReview)) { Policies = ByChangeOrder, Procore = Unseen },
        new(FindingCodes.PolicyNameUnknown, Later(order => order.Write(1_000)),
            new Way("Correct the project in the connection's policies (ReviewAmendmentsIn)", order => Policies(order, policies => policies with { ReviewAmendmentsIn = [order.Projects[0].Number] })),
            new Way("take it out there", order => Policies(order, policies => policies with { ReviewAmendmentsIn = null }))) { Policies = new() { ReviewAmendmentsIn = ["24-998"] } },
        new(FindingCodes.PolicyNameUnknown, Later(order => order.Write(1_000)),
            new Way("Correct the unit in the connection's policies (Cost.Units)", Chooses(new() { Basis = CommitmentBasis.QuantityInKnownUnits, Units = new() { ["firkin"] = "ea" } })),
            new Way("take it out there", Chooses(new() { Basis = CommitmentBasis.QuantityInKnownUnits }))) { Policies = new() { Cost = new() { Basis = CommitmentBasis.QuantityInKnownUnits, Units = new() { ["firkin"] = "eaa" } } } },
        new(FindingCodes.PolicyNameUnknown, Later(order =>
            {
                order.Write(1_000);
                order.Test.Spoil = Gone("/uoms", "name", "ea");
            }),
            new Way("add it to the company's units of measure in Procore", Clear)) { Policies = new() { Cost = new() { Basis = CommitmentBasis.QuantityInKnownUnits, Units = new() { ["firkin"] = "ea" } } } },
        new(FindingCodes.PolicyNameUnknown, Later(order => order.Write(1_000)),
            new Way("Correct the name in the connection's policies (Cost.Taxes)", Chooses(new() { Tax = CostTreatment.InCost })),
            new Way("take it out there", Chooses(new() { Tax = CostTreatment.InCost })),
            new Way("make an account of that name in Zoho Books", order => order.Test.Spoil = (request, body) =>
            {
                if (request.RequestUri!.AbsolutePath.EndsWith("/chartofaccounts", StringComparison.Ordinal) && body["chartofaccounts"] is JsonArray accounts)
                {
                    accounts.Add(new JsonObject { ["account_id"] = "77", ["account_name"] = "Rentl", ["account_type"] = "expense", ["is_active"] = true });
                }
            })) { Policies = new() { Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Account = "Rentl", Treatment = CostTreatment.LeftOut }] } } },
        new(FindingCodes.PolicyNameUnknown, Later(order => order.Write(1_000)),
            new Way("Correct the name in the connection's policies (Cost.Taxes)", Chooses(new() { Tax = CostTreatment.InCost })),
            new Way("take it out there", Chooses(new() { Tax = CostTreatment.InCost })),
            new Way("make an item of that name in Zoho Books", order => order.Test.Spoil = (request, body) =>
            {
                if (request.RequestUri!.AbsolutePath.EndsWith("/items", StringComparison.Ordinal) && body["items"] is JsonArray items)
                {
                    items.Add(new JsonObject { ["item_id"] = "77", ["name"] = "Rentl", ["status"] = "active" });
                }
            })) { Policies = new() { Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Item = "Rentl", Treatment = CostTreatment.LeftOut }] } } },
        new(FindingCodes.CostUndecided, Later(order => order.Write([(1, 1_000, 0, []), (1, 100, 0, [])], zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[1] with { Name = "Held back" }] })),
            new Way("Put the line below zero in Zoho Books if it is kept back or settles an advance", order => order.EditLine(1, line => line with { Rate = -100 })) { LeavesOther = true },
            new Way("else give it another item or account there", order => order.EditLine(1, line => line with { Name = "Goods 2" })) { LeavesOther = true },
            new Way("take its name out of the connection's policies (Cost.RetentionLines, Cost.AdvanceLines)", Chooses(new()))) { Policies = new() { Cost = new() { RetentionLines = ["Held back"] } } },
        new(FindingCodes.PolicyNameUnknown, Later(order => order.Write(1_000)),
            new Way("Correct the project in the connection's policies (PotentialChangeOrdersIn)", Named(order => order.Projects[0].Number)),
            new Way("take it out there", Named(_ => null))) { Policies = new() { PotentialChangeOrdersIn = ["24-998"] } },
        new(FindingCodes.PolicyNameUnknown, Later(order =>
            {
                order.Write(1_000);
                Named(one => one.Projects[1].Number)(order);
                order.Test.EditInProcore("hide_project", 0, project: order.Projects[1].ProcoreId);
            }),
            new Way("permit it to the service account in Procore", order => order.Test.EditInProcore("show_project", 0, project: order.Projects[1].ProcoreId))),
        new(FindingCodes.CommitmentChanged, InTwo(order => order.InProcore(new() { ["number"] = "OURS-1" })),
            new Way("Decide whether Procore", Decides(ReviewAction.KeepProcore)),
            new Way("Zoho is right", Decides(ReviewAction.OverwriteProcore))),
        new(FindingCodes.CommitmentChanged, Dropped("approved"),
            new Way("Let the order overwrite it", Decides(ReviewAction.OverwriteProcore)),
            new Way("keep Procore's with what the line comes to", Decides(ReviewAction.KeepProcore))),
        new(FindingCodes.CommitmentChanged, Dropped("open"),
            new Way("Take the line out in Procore by a change order on its code", order => Enters(order, "-1000.00")),
            new Way(Unlock, UnlocksAsync),
            new Way("keep Procore's with what the line comes to", Decides(ReviewAction.KeepProcore))),
        new(FindingCodes.CommitmentChanged, async order =>
            {
                await Dropped("open")(order);
                Enters(order, "-400.00");
            },
            new Way("Take the line out in Procore by a change order on its code", order => Enters(order, "-600.00")),
            new Way("keep Procore's with what the line comes to", Decides(ReviewAction.KeepProcore))),
        new(FindingCodes.CommitmentChanged, InTwo(order => Enters(order, "50.00")),
            new Way("See in Procore whether they make it what the order is; if not, correct them", order =>
            {
                Person(order, "delete_change_order");
                return Task.CompletedTask;
            }),
            new Way("the order; then keep Procore's", async order =>
            {
                Rate(1_050)(order);
                await order.SyncAsync();
                await order.DecideAsync(ReviewAction.KeepProcore);
            })) { Procore = Unseen },
        new(FindingCodes.CommitmentChanged, InTwo(order => Enters(order, "50.00")),
            new Way("Change the order in Zoho Books", Rate(1_050)),
            new Way("the change orders in Procore so that both are the same", order => Person(order, "delete_change_order")),
            new Way("keep Procore's", Decides(ReviewAction.KeepProcore))),
        new(FindingCodes.CommitmentChanged, InTwo(order => order.InProcore(new() { ["currency_iso_code"] = "CAD" })),
            new Way("Give the commitment the currency USD in Procore", order => order.InProcore(new() { ["currency_iso_code"] = "USD" })),
            new Way("let the order overwrite it", async order =>
            {
                order.InProcore(new() { ["status"] = "Draft" });
                await order.SyncAsync();
                await order.DecideAsync(ReviewAction.OverwriteProcore);
            }),
            new Way("skip the order", Decides(ReviewAction.Skip))) { Procore = Several },
        new(FindingCodes.CommitmentLocked, Converted(_ => { }),
            new Way(Unlock, UnlocksAsync),
            new Way("skip the order", Decides(ReviewAction.Skip))) { Policies = Kept, Procore = Several },
        new(FindingCodes.CommitmentLocked, Converted(order => Enters(order, "0.00")),
            new Way("Skip the order", Decides(ReviewAction.Skip))) { Policies = Kept, Procore = Several },
        new(FindingCodes.CommitmentLocked, async order =>
            {
                order.Write(1_000, 500);
                order.EditLine(1, line => order.On(order.Projects[0], Codes(order)[1]) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 500 });
                await order.SyncAsync();
                Enters(order, "50.00");
                Rate(1_050)(order);
                await order.SyncAsync();
                order.EditLine(1, line => line with { Rate = 600 });
            },
            new Way("Enter a change order in Procore", order => Enters(order, "100.00", line: 1)),
            new Way("keep the commitment as it is there", Decides(ReviewAction.KeepProcore))),
        new(FindingCodes.LineRecoded, InTwo(Recode),
            new Way("Put the same cost code on the order's line in Zoho Books", order => order.EditLine(0, line => order.On(order.Projects[0], Codes(order)[1]) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 })),
            new Way("keep Procore's", Decides(ReviewAction.KeepProcore))),
        new(FindingCodes.CommitmentDeleted, InTwo(order => order.Test.DeleteInProcore(order.Commitment().Id)),
            new Way("Cancel the order in Zoho Books", Status("cancelled")),
            new Way("have the commitment written again", Decides(ReviewAction.WriteAgain)),
            new Way("skip the order", Decides(ReviewAction.Skip))),
        new(FindingCodes.CommitmentNotFound, InTwo(order => order.Test.Instead = Hidden),
            new Way("Permit the commitment and its project to the service account again", order => order.Test.Instead = null),
            new Way("skip the order", Decides(ReviewAction.Skip))),
        new(FindingCodes.CommitmentNotFound, async order =>
        {
            await TypedThere(null)(order);
            await LinkCommitmentAsync(order, LinkAction.Link, AlienOf(order));
            order.Test.Instead = Hidden;
        },
            new Way("Permit the commitment to the service account again", order => order.Test.Instead = null),
            new Way("unlink the two", async order =>
            {
                order.Test.Instead = null;
                await LinkCommitmentAsync(order, LinkAction.Unlink, AlienOf(order));
                await order.SyncAsync();
                await Links()(order);
            })),
        new(FindingCodes.CommitmentNotFound, InTwo(order => order.Test.Instead = Hidden, Status("cancelled")),
            new Way("Permit the commitment and its project to the service account again, then retry", async order =>
            {
                order.Test.Instead = null;
                await order.DecideAsync(ReviewAction.Retry);
                order.InProcore(new() { ["status"] = "Closed" });
            }),
            new Way("skip this item", Decides(ReviewAction.Skip))),
        new(FindingCodes.CommitmentNotFound, InTwo(order => order.InProcore(new() { ["origin_id"] = null }), Status("cancelled")),
            new Way("See to the commitment in Procore, then skip this item", Decides(ReviewAction.Skip))),
        new(FindingCodes.LinkChanged, InTwo(order => LinkVendorAsync(order, AnyVendor(order)), status: "approved"),
            new Way("Keep it as it is in Procore", Decides(ReviewAction.KeepProcore)),
            new Way("let the order overwrite it", Decides(ReviewAction.OverwriteProcore))),
        new(FindingCodes.LinkChanged, InTwo(order => LinkVendorAsync(order, AnyVendor(order))),
            new Way("Keep it as it is in Procore", Decides(ReviewAction.KeepProcore)),
            new Way(Unlock, UnlocksAsync)),
        new(FindingCodes.CommitmentRefused, Typed(order => order.Test.Instead = request => request.Method == HttpMethod.Patch ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"title":["is not wanted"]}}""") } : null),
            new Way("Correct the order in Zoho Books or the project in Procore, then retry", order => order.Test.Instead = null)),
        new(FindingCodes.CommitmentRefused, TypedThere(null),
            new Way("Look in Procore for the commitment that has the number; the service account may not see it. If it is this order, permit it to the service account", async order =>
            {
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["private"] = false });
                await order.SyncAsync();
                await Links()(order);
            }),
            new Way("skip the order", Decides(ReviewAction.Skip)),
            new Way("If it is another one, give one of the two another number. Then retry", async order =>
            {
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["number"] = "OLD-1" });
                await order.DecideAsync(ReviewAction.Retry);
            })) { Procore = Hides },
        new(FindingCodes.CommitmentRefused, StoodThere(order => order.DecideAsync(ReviewAction.Reject, AlienOf(order)).GetAwaiter().GetResult()),
            new Way("Give commitment * another number in Procore, then retry", async order =>
            {
                order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["number"] = "OLD-1" });
                await order.DecideAsync(ReviewAction.Retry);
            }),
            new Way("If it is this order after all, allow the two again, and link them", async order =>
            {
                await LinkCommitmentAsync(order, LinkAction.Allow, AlienOf(order));
                await order.Test.RunAsync();
                await Links()(order);
            })),
        new(FindingCodes.TotalMismatch, Typed(order => order.Test.Spoil = (request, body) => Contracts(request, body).ForEach(row => row["grand_total"] = "1007.00")),
            new Way("Take out in Procore what it adds to the lines, such as a tax or a mark-up, then retry", async order =>
            {
                Clear(order);
                await order.DecideAsync(ReviewAction.Retry);
            })),
        new(FindingCodes.CommitmentRefused, async order =>
            {
                order.Write([(10, 100, 0, [])], zoho => zoho with { Status = "approved", Lines = [zoho.Lines[0] with { Unit = "hrs" }] });
                await order.SyncAsync();
                order.EditLine(0, line => line with { Unit = "" });
            },
            new Way("Take the unit of measure 'hr' off line '*' in Procore, then retry", async order =>
            {
                order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["uom"] = null });
                await order.DecideAsync(ReviewAction.Retry);
            })) { Policies = new() { Cost = new() { Basis = CommitmentBasis.QuantityInKnownUnits } }, Procore = new() { NullClears = false } },
        new(FindingCodes.TotalMismatch, InTwo(order => order.Test.Spoil = (request, body) => Contracts(request, body).ForEach(row => row["grand_total"] = "1007.00")),
            new Way("Take out in Procore what it adds to the lines, such as a tax or a mark-up, then retry", Clear)),
        new(FindingCodes.RepeatedFailure, Fails(order => order.Test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.Id}", StringComparison.Ordinal) ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":1,"message":"odd"}""") } : null),
            new Way("See to the cause and retry; until then it is tried once a day", order => order.Test.Instead = null)),
        new(FindingCodes.WriteRepeated, async order =>
            {
                order.Write(1_000);
                await order.SyncAsync();
                for (var again = 0; again < 5; again++)
                {
                    order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string>() }); // a rule of Zoho Books empties it each time
                    await order.SyncAsync();
                }
            },
            new Way("See why what was written does not stay as it was written, then retry", order => order.DecideAsync(ReviewAction.Retry))) { Policies = new() { Mapping = new() { OrderFields = new() { ["260815000000012856"] = "{number}" } } } },
        new(FindingCodes.AnswerNotUnderstood, Fails(order => order.Test.Spoil = (request, body) => Order(order, request, body)?["total"] = null),
            new Way("See to the cause and retry; until then it is tried once a day", async order =>
            {
                order.Test.Spoil = null;
                await order.DecideAsync(ReviewAction.Retry);
            })),
        new(FindingCodes.DirectoryIncomplete, Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/cost_codes", "full_code", CostCode(order).FullCode).ForEach(row => row["full_code"] = new JsonObject { ["odd"] = true })),
            new Way("First see to what cannot be read", Clear),
            new Way("Add the cost code to the project in Procore", Clear),
            new Way("link it to the one that it is", Links(order => Codes(order).First(code => code.CostCodeId != Codes(order)[0].CostCodeId).CostCodeId)) { LeavesOther = true },
            new Way("choose another one on the line", Elsewhere) { LeavesOther = true }),
        new(FindingCodes.DirectoryIncomplete, Typed(order => order.Test.Spoil = Unreadable("/cost_codes", "full_code", CostCode(order).FullCode, "deleted_at")),
            new Way("First see to what cannot be read", Clear),
            new Way("Or link the code to the one that is meant", Links(order => CostCode(order).Id)) { LeavesOther = true }),
        new(FindingCodes.DirectoryIncomplete, InTwo(async order =>
            {
                await DecideLinkAsync(order, LinkAction.Link, LinkKind.CostCode);
                order.Test.Spoil = (request, body) => Rows(request, body, "/cost_codes", "full_code", CostCode(order).FullCode).ForEach(row => row["full_code"] = new JsonObject { ["odd"] = true });
            }),
            new Way("First see to what cannot be read", Clear),
            new Way("Or link the code to another one", Then(Links(order => Codes(order).First(code => code.CostCodeId != Codes(order)[0].CostCodeId).CostCodeId), ReviewAction.KeepProcore)) { LeavesOther = true }),
        new(FindingCodes.DirectoryIncomplete, Typed(order => order.Test.Spoil = Unreadable("/projects", "project_number", order.Projects[0].Number, "active")),
            new Way("First see to what cannot be read", Clear),
            new Way("Or link the project to the one that it is", Links(order => order.Projects[0].ProcoreId!.Value)) { LeavesOther = true }),
        new(FindingCodes.DirectoryIncomplete, Typed(order => order.Test.Spoil = Unreadable("/vendors", "name", VendorOf(order).ProcoreName, "is_active")),
            new Way("First see to what cannot be read", Clear),
            new Way("Or link it to the one that it is", Links(order => VendorOf(order).ProcoreId!.Value)) { LeavesOther = true }),
        new(FindingCodes.RecordUnreadable, Typed(order => order.Test.Spoil = (request, body) => Rows(request, body, "/vendors", "id", $"{AnyVendor(order)}").ForEach(row => row["is_active"] = new JsonObject { ["odd"] = true })),
            new Way("Open it there, correct that field and save it. If nothing is wrong with it, the service answers in a way that nobody knew: report it. Everything else is used meanwhile", Clear)),
        new(FindingCodes.ConnectionNotAuthorized, Away(HttpStatusCode.Unauthorized),
            new Way("Authorize the connection with Procore again", order => order.Test.Instead = null),
            new Way("give it back the right that it names; it goes on by itself within a minute", order => order.Test.Instead = null)),
        new(FindingCodes.ConnectionFailing, Away(HttpStatusCode.InternalServerError),
            new Way("See whether Procore and the network work. It is tried every minute and goes on by itself when they do", order => order.Test.Instead = null)),
        new(FindingCodes.ConnectionThrottled, Away(HttpStatusCode.TooManyRequests, TimeSpan.FromHours(1)),
            new Way("Wait: it goes on by itself", order => order.Test.Instead = null),
            new Way("Where it happens often, see which other programs use up the same limit", order => order.Test.Instead = null),
            new Way("let the scans come less often", order => order.Test.Instead = null)),
        new(FindingCodes.ClockApart, async order =>
            {
                order.Write(1_000);
                await order.SyncAsync();
                order.Test.Time.Advance(TimeSpan.FromMinutes(1));
                order.Test.ClockIsAhead = TimeSpan.FromHours(2);
                await order.Test.RunAsync();
            },
            new Way("Set this machine's clock and let it be kept right (time synchronization); it goes on by itself within a minute", order => order.Test.ClockIsAhead = TimeSpan.Zero)),
        .. Overtaken,
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static void InEuro(OneOrder order) => order.Edit(zoho => zoho with { CurrencyCode = "EUR", ExchangeRate = 1.0837m });

    /// <summary>An order is written in its own currency, and then policy wants such orders in the company's.</summary>
    private static Func<OneOrder, Task> Converted(Action<OneOrder> happens) => async order =>
    {
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { CurrencyCode = "EUR", ExchangeRate = 1.0837m });
        await order.SyncAsync();
        happens(order);
        Chooses(new() { ForeignCurrency = ForeignCurrencyTreatment.Convert })(order);
    };

    /// <summary>A rule found what a person then rejects.</summary>
    private static Func<OneOrder, Task> Rejected(LinkKind kind) => InTwo(order => DecideLinkAsync(order, LinkAction.Reject, kind));

    private static Func<OneOrder, Task> Again(LinkKind kind) => order => DecideLinkAsync(order, LinkAction.Allow, kind);

    private static async Task DecideLinkAsync(OneOrder order, LinkAction action, LinkKind kind)
    {
        var (project, isProject) = (order.Projects[0], kind == LinkKind.Project);
        await order.Test.Engine.DecideLinkAsync(
            Sandboxed.Id,
            new()
            {
                Action = action,
                Kind = kind,
                ZohoId = isProject ? project.ZohoId! : CostCode(order).FullCode,
                ProcoreId = isProject ? project.ProcoreId!.Value : CostCode(order).Id,
                ProjectId = isProject ? 0 : project.ProcoreId!.Value,
                By = "ann",
            },
            Token);
    }

    /// <summary>Beside what is found there is another one of the same name, and of that a field can't be read.</summary>
    private static Action<HttpRequestMessage, JsonNode> Unreadable(string list, string name, string value, string field) => (request, body) => Rows(request, body, list, name, value).ForEach(row =>
    {
        var other = row.DeepClone();
        (other["id"], other[field]) = (999_999, new JsonObject { ["odd"] = true });
        body.AsArray().Add(other);
    });

    private static void CancelBilled(JsonNode? order)
    {
        if (order?["line_items"]?[0] is { } line)
        {
            (line["quantity_cancelled"], line["quantity_billed"]) = (1, 1);
        }
    }

    private static Func<OneOrder, Task> Typed(Action<OneOrder> spoil) => order =>
    {
        order.Write(1_000);
        spoil(order);
        return Task.CompletedTask;
    };

    /// <summary>The line names a sub job; people have some with a code that is called like the project's, with its cost type and a budget line.</summary>
    private static void NamesSubJob(OneOrder order, string named, params string[] had)
    {
        var (project, code) = (order.Projects[0].ProcoreId!.Value, CostCode(order));
        foreach (var name in had)
        {
            order.Test.Vendors.Procore.Edit(new()
            {
                ["action"] = "add_cost_code",
                ["project_id"] = project,
                ["sub_job_id"] = order.Test.EditInProcore("add_sub_job", 0, new() { ["code"] = name, ["name"] = name }, project),
                ["cost_types"] = new JsonArray((JsonNode)order.On(order.Projects[0], order.Code).CostType!.Split(' ')[0]),
                ["values"] = new JsonObject { ["code"] = code.FullCode, ["name"] = code.Name },
            });
        }

        Maps(order, new() { SubJob = "{line:Sub job}" });
        order.EditLine(0, line => line with { CustomFields = new Dictionary<string, string> { ["Sub job"] = named } });
        order.Test.Time.Advance(TimeSpan.FromHours(7)); // the project's codes are read again
    }

    private static Func<OneOrder, Task> Retires(string status) => async order =>
    {
        if (status == "inactive")
        {
            order.Write(1_000);
            NamesSubJob(order, "C", "C");
        }

        var job = await order.Test.Clients.Procore.SubJobs.ListAsync(order.Projects[0].ProcoreId!.Value, TestContext.Current.CancellationToken)
            .FirstAsync(one => one.Code == "C", TestContext.Current.CancellationToken);
        order.Test.EditInProcore("change_sub_job", job.Id, new() { ["status"] = status });
        order.Test.Time.Advance(TimeSpan.FromHours(7));
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

    private static Way ByHand => new("for this order alone, enter the commitment in Procore with the order's number by hand and skip the order", async order =>
    {
        TypeThere(order, null, order.Number);
        await order.DecideAsync(ReviewAction.Skip);
    });

    private static Way EntersByHand => new("enter the commitment in Procore with the order's number by hand and skip the order", async order =>
    {
        TypeThere(order, null, order.Number);
        await order.DecideAsync(ReviewAction.Skip);
    });

    /// <summary>Procore's company counts in another currency than the books.</summary>
    private static void Counts(OneOrder order, string currency) => order.Test.EditInProcore("change_currency", 0, new() { ["currency_iso_code"] = currency });

    /// <summary>Whether Procore tells what its company counts in.</summary>
    private static void Tells(OneOrder order, bool tells) => order.Test.EditInProcore("change_currency", 0, new() { ["tells"] = tells });

    /// <summary>The service account may not read what company and projects count in.</summary>
    private static HttpResponseMessage? NoCurrencySettings(HttpRequestMessage request) => !request.RequestUri!.AbsolutePath.EndsWith("/currency_configuration", StringComparison.Ordinal)
        ? null
        : new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have sufficient access to complete that action"}""", Encoding.UTF8, "application/json") };

    private static void TypeThere(OneOrder order, string? origin, string? number, string? type = null)
    {
        var (vendor, project) = (VendorOf(order).ProcoreId!.Value, order.Projects[0].ProcoreId!.Value);
        order.Test.EditInProcore("add_vendor_to_project", vendor, project: project);
        var id = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = number, ["vendor_id"] = vendor, ["origin_id"] = origin }, project, type);
        order.Test.EditInProcore("add_line", id, new() { ["amount"] = "1000.00", ["wbs_code_id"] = Codes(order)[0].Id }, type: type);
        order.Test.EditInProcore("change_commitment", id, new() { ["status"] = "Approved" }, type: type);
    }

    /// <summary>A person links what was typed, and before it is taken over something happens to the order.</summary>
    private static Func<OneOrder, Task> LinkedThere(Action<OneOrder> happens) => LinkedThere(Later(happens), null);

    private static Func<OneOrder, Task> LinkedThere(Func<OneOrder, Task> happens, Action<OneOrder>? first) => async order =>
    {
        await TypedThere(null)(order);
        first?.Invoke(order);
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = AlienOf(order), By = "ada" }, Token);
        await happens(order);
    };

    /// <summary>The order is on a code that two projects have.</summary>
    private static void InBothProjects(OneOrder order) =>
        order.EditLine(0, line => order.On(order.Projects[0], InBoth(order).Code) with { Id = line.Id, Quantity = 1, Rate = 1_000 });

    /// <summary>A person links the order's project to the other of the two.</summary>
    private static async Task MovesProject(OneOrder order) => await order.Test.Engine.DecideLinkAsync(
        Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Project, ZohoId = order.Projects[0].ZohoId!, ProcoreId = InBoth(order).Project.ProcoreId!.Value, By = "ann" }, Token);

    private static Task MovesBack(OneOrder order) => LinkProjectAsync(order, LinkAction.Link, order.Projects[0]);

    /// <summary>What was linked is deleted or closed, or is another order's.</summary>
    private static IEnumerable<Way> EndsLinked() =>
    [
        new("set it back to Draft there and delete it", order => order.Test.DeleteInProcore(AlienOf(order))),
        new("Close the commitment in Procore", order => order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["status"] = "Closed" })),
        new("reject the two if it is another order's", order => order.DecideAsync(ReviewAction.Reject, AlienOf(order))),
    ];

    private static async Task RejectsAndRenamesAsync(OneOrder order)
    {
        var another = TakenOffOf(order);
        await order.DecideAsync(ReviewAction.Reject, another);
        order.Test.EditInProcore("change_commitment", another, new() { ["number"] = "OLD-1" });
    }

    private static long TakenOffOf(OneOrder order) => Assert.Single(Assert.Single(order.ReviewsAsync().Result).Finding.Candidates).ProcoreId;

    /// <summary>A person does something, the sync looks, and then they do another thing.</summary>
    private static Func<OneOrder, Task> Afterwards(Action<OneOrder> first, Func<OneOrder, Task> then) => async order =>
    {
        first(order);
        await order.SyncAsync();
        await then(order);
    };

    /// <summary>What was typed is asked about, and then something happens to the order.</summary>
    private static Func<OneOrder, Task> StoodThere(Action<OneOrder> happens) => StoodThere(Later(happens), null);

    private static Func<OneOrder, Task> StoodThere(Func<OneOrder, Task> happens, Action<OneOrder>? first) => async order =>
    {
        await TypedThere(null)(order);
        first?.Invoke(order);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
        await happens(order);
    };

    /// <summary>What was typed is deleted or closed, or is another order's.</summary>
    private static IEnumerable<Way> EndsTyped(Action<OneOrder>? first = null) =>
    [
        new("set it back to Draft there and delete it", order => order.Test.DeleteInProcore(AlienOf(order))),
        new(first is null ? "If it is this order, close it in Procore" : "close it in Procore", order =>
        {
            first?.Invoke(order);
            order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["status"] = "Closed" });
        }),
        new("If it is another one, reject it", order =>
        {
            first?.Invoke(order);
            return order.DecideAsync(ReviewAction.Reject, AlienOf(order));
        }),
    ];

    /// <summary>The order is written and then typed by a person, and the daily scan sees it.</summary>
    private static async Task TypedBeside(OneOrder order)
    {
        await InTwo(one => TypeThere(one, null, $"{one.Number}."))(order);
        order.Test.Time.Advance(TimeSpan.FromHours(25));
        await order.SyncAsync();
    }

    /// <summary>A person keeps what was typed with the order's number, and the sync's own still stands.</summary>
    private static Func<OneOrder, Task> KeepsTyped(string status) => async order =>
    {
        await InTwo(one => TypeThere(one, null, one.Number))(order);
        order.Test.EditInProcore("change_commitment", AlienOf(order), new() { ["private"] = false });
        order.Test.EditInProcore("change_commitment", OwnOf(order), new() { ["status"] = status });
        order.Test.Time.Advance(TimeSpan.FromHours(25));
        await order.SyncAsync();
        await Links(code: FindingCodes.CommitmentDoubled)(order);
    };

    private static async Task KeepsOwnAsync(OneOrder order)
    {
        var typed = order.Commitments().Select(one => (long)one["id"]!).Max();
        await LinkCommitmentAsync(order, LinkAction.Unlink, typed);
        order.Test.EditInProcore("change_commitment", OwnOf(order), new() { ["status"] = "Approved" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Reject, typed);
    }

    private static long OwnOf(OneOrder order) => order.Commitments().Select(one => (long)one["id"]!).Min();

    private static long BesideOf(OneOrder order) =>
        (long)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Single(one => (string?)one!["number"] == $"{order.Number}.")!["id"]!;

    private static long AlienOf(OneOrder order) =>
        (long)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Last(one => (string?)one!["number"] == order.Number)!["id"]!;

    /// <summary>What was typed under another number than the order's.</summary>
    private static long OtherwiseOf(OneOrder order) =>
        (long)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Last(one => (string?)one!["number"] != order.Number)!["id"]!;

    /// <summary>An approved order is raised, so that there is a draft change order, and then something happens to that.</summary>
    private static Func<OneOrder, Task> Amended(Action<OneOrder> happens) => async order =>
    {
        await InTwo(Rate(1_100))(order);
        await order.SyncAsync();
        happens(order);
    };

    private static Func<OneOrder, Task> Decides(ReviewAction action) => order => order.DecideAsync(action);

    private static Func<OneOrder, Task> Links(Func<OneOrder, long>? chosen = null, string? code = null) => async order =>
    {
        var item = code is null ? (await order.ReviewsAsync())[0] : (await OpenAsync(order)).Single(one => one.Finding.Code == code);
        await DecideAsync(order, item, ReviewAction.Link, chosen?.Invoke(order) ?? item.Finding.Candidates[0].ProcoreId);
    };

    private static async Task RejectsAsync(OneOrder order, long chosen, string code) =>
        await DecideAsync(order, (await OpenAsync(order)).Single(one => one.Finding.Code == code), ReviewAction.Reject, chosen);

    private static async Task DecideAsync(OneOrder order, ReviewItem item, ReviewAction action, long chosen)
    {
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, ProcoreId = chosen, By = "ada" }, Token);
        await order.Test.RunAsync();
    }

    /// <summary>What is open, of the order or of anything else.</summary>
    public static async Task<IReadOnlyList<ReviewItem>> OpenAsync(OneOrder order) =>
        await order.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token);

    /// <summary>A step that raises the next question, which is answered.</summary>
    private static Func<OneOrder, Task> Then(Func<OneOrder, Task> step, ReviewAction answer) => async order =>
    {
        await step(order);
        await order.DecideAsync(answer);
    };

    /// <summary>The order's project is linked to another one that has the same code.</summary>
    private static async Task RelinkedAsync(OneOrder order)
    {
        var (other, code) = InBoth(order);
        order.Write(1_000);
        order.EditLine(0, line => order.On(order.Projects[0], code) with { Id = line.Id, Quantity = 1, Rate = 1_000 });
        await order.SyncAsync();
        await LinkProjectAsync(order, LinkAction.Link, other);
    }

    private static async Task LinkVendorAsync(OneOrder order, long procoreId)
    {
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = VendorOf(order).ZohoId!, ProcoreId = procoreId, By = "ann" }, Token);
    }

    private static async Task LinkCommitmentAsync(OneOrder order, LinkAction action, long contract)
    {
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = action, Kind = LinkKind.Commitment, ZohoId = order.Id, ProjectId = order.Projects[0].ProcoreId!.Value, ProcoreId = contract, By = "ann" }, Token);
    }

    /// <summary>A person linked the order's vendor; then something happened to the vendor in Procore, and after that the order is issued.</summary>
    private static Func<OneOrder, Task> Linked(Action<OneOrder> happens) => async order =>
    {
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = "draft" });
        await LinkVendorAsync(order, VendorOf(order).ProcoreId!.Value);
        happens(order);
        order.Test.Time.Advance(TimeSpan.FromHours(2));
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "open" });
    };

    private static async Task MakesVendorAsync(OneOrder order) => await order.DecideAsync(
        ReviewAction.Link, order.Test.EditInProcore("create_vendor", 0, new() { ["name"] = VendorOf(order).ZohoName + " of Ohio" }));

    /// <summary>What a service tells is put right.</summary>
    private static WbsCodeData Off(OneOrder order) => order.Projects[0].WbsCodes.First(code => code is { Active: true, OnBudget: false });

    /// <summary>On a code of its project that is not on the budget.</summary>
    private static void Unbudgeted(OneOrder order) =>
        order.EditLine(0, line => order.On(order.Projects[0], Off(order)) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });

    private static void Budgets(OneOrder order) => order.Test.EditInProcore("add_budget_line", Off(order).Id);

    private static void Clear(OneOrder order) => order.Test.Spoil = null;

    private static void OnFirstProject(OneOrder order) => order.EditLine(0, line => line with { ProjectId = order.Projects[0].ZohoId });

    private static void OnSecondProject(OneOrder order) =>
        order.EditLine(0, line => order.On(order.Projects[1], order.Projects[1].WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });

    /// <summary>On another code of the same project than the first one.</summary>
    private static void Elsewhere(OneOrder order) => order.EditLine(
        0, line => order.On(order.Projects[0], Codes(order).First(code => code.CostCodeId != Codes(order)[0].CostCodeId)) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });

    private static void Taxed(OneOrder order) => order.Write([(1, 1_000, 0, [Gst])]);

    /// <summary>A person in Procore enters a change order and approves it.</summary>
    private static void Enters(OneOrder order, string amount, int line = 0, string status = "approved") => Assert.Null(order.Test.Vendors.Procore.Edit(new()
    {
        ["action"] = "create_change_order",
        ["id"] = order.Commitment().Id,
        ["status"] = status,
        ["amount"] = amount,
        ["line"] = line,
    })["errors"]);

    /// <summary>The order's commitment is deleted or closed.</summary>
    private static IEnumerable<Way> Ends(string before = "", string after = "") =>
    [
        new($"{before}Close the commitment in Procore", order => order.Test.EditInProcore("change_commitment", order.Commitments().Select(one => (long)one["id"]!).Min(), new() { ["status"] = "Closed" })),
        new($"set it back to Draft there and delete it{after}", order => order.Test.DeleteInProcore(order.Commitments().Select(one => (long)one["id"]!).Min())),
    ];

    /// <summary>The order's commitment is deleted or closed, after the change order that waits in it.</summary>
    private static IEnumerable<Way> EndsWaiting(string before = "", string after = "")
    {
        void Ends(OneOrder order, string action, bool closes)
        {
            var commitment = (long)order.Commitments().Single(one => one["change_orders"]!.AsArray().Count > 0)["id"]!;
            Person(order, action, ("status", "void"));
            if (closes)
            {
                order.Test.EditInProcore("change_commitment", commitment, new() { ["status"] = "Closed" });
            }
            else
            {
                order.Test.DeleteInProcore(commitment);
            }
        }

        return
        [
            new($"{before}Void", order => Ends(order, "change_change_order", true)),
            new("delete change order * in Procore, and close the commitment in Procore", order => Ends(order, "delete_change_order", true)),
            new($"set it back to Draft there and delete it{after}", order => Ends(order, "change_change_order", false)),
        ];
    }

    private static Action<HttpRequestMessage, JsonNode> Gone(string list, string name, string value) => (request, body) =>
    {
        foreach (var row in Rows(request, body, list, name, value))
        {
            body.AsArray().Remove(row);
        }
    };

    private static Action<HttpRequestMessage, JsonNode> Vendors(OneOrder order, Action<JsonNode> change) =>
        (request, body) => Rows(request, body, "/vendors", "name", VendorOf(order).ProcoreName).ForEach(change);

    /// <summary>The order fails, again and again.</summary>
    private static Func<OneOrder, Task> Fails(Action<OneOrder> spoil) => async order =>
    {
        order.Write(1_000);
        await order.Test.SettleAsync();
        order.Edit(zoho => zoho with { Status = "billed", Notes = "again" });
        spoil(order);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await order.SyncAsync();
            order.Test.Time.Advance(TimeSpan.FromHours(25));
        }
    };

    /// <summary>Procore is away for more than an hour.</summary>
    private static Func<OneOrder, Task> Away(HttpStatusCode status, TimeSpan? until = null) => async order =>
    {
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Instead = request =>
        {
            if (!request.RequestUri!.Host.Contains("procore", StringComparison.OrdinalIgnoreCase)) return null;
            var answer = new HttpResponseMessage(status) { Content = new StringContent("{}") };
            answer.Headers.RetryAfter = until is { } wait ? new(wait) : null;
            return answer;
        };
        for (var minutes = 0; minutes < 90; minutes += 3)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(3));
            await order.Test.RunAsync();
        }
    };
    private static Action<OneOrder> Chooses(CostPolicy cost) => order => order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Cost = cost } };

    private static SyncPolicies OnALine(string? code) => new()
    {
        Cost = new() { Adjustment = CostTreatment.OwnLine, OwnLineCodes = code is null ? new() : new() { ["adjustment"] = code } },
    };

    private static void Maps(OneOrder order, MappingPolicy? mapping) =>
        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Mapping = mapping } };

    private static void Attached(OneOrder order, string name) => order.Edit(zoho => zoho with { Attachment = new("attachment", name, Encoding.ASCII.GetBytes("%PDF-1.4")) });

    private static HttpResponseMessage? PageInPlaceOfAFile(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/attachment", StringComparison.Ordinal)
            ? new(HttpStatusCode.OK) { Content = new StringContent("<!DOCTYPE html><html></html>", Encoding.UTF8, "text/html") }
            : null;

    private static Action<OneOrder> Confidential(string value) => order =>
    {
        Maps(order, new() { Private = "{order:Confidential}" });
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string> { ["Confidential"] = value } });
    };

    private static Action<OneOrder> Books(Func<OneOrder, string> code) => order => Chooses(OnALine(code(order)).Cost!)(order);

    private static Action<OneOrder> Rate(decimal rate) => order => order.EditLine(0, line => line with { Rate = rate });

    private static Action<OneOrder> Status(string status) => order => order.Edit(zoho => zoho with { Status = status });

    private static void Person(OneOrder order, string action, params (string Name, string Value)[] values) =>
        Person(order, order.Commitments().SelectMany(one => one["change_orders"]!.AsArray()).Last()!, action, values);

    private static void Person(OneOrder order, JsonNode change, string action, (string Name, string Value)[] values)
    {
        var edit = new JsonObject { ["action"] = action, ["id"] = (long)change["id"]! };
        foreach (var (name, value) in values)
        {
            edit[name] = value;
        }

        Assert.Null(order.Test.Vendors.Procore.Edit(edit)["errors"]);
    }

    /// <summary>Of two change orders a person leaves the one with lines, and approves it.</summary>
    private static async Task VoidsAsync(OneOrder order, string action, string status = "")
    {
        Person(order, action, ("status", status));
        await order.DecideAsync(ReviewAction.Retry);
        Person(order, order.Commitments().SelectMany(one => one["change_orders"]!.AsArray()).First(change => (string)change!["status"]! == "draft")!, "change_change_order", [("status", "approved")]);
    }

    /// <summary>Policy names the order's project as one with several tiers of change orders.</summary>
    private static Func<OneOrder, Task> Potentially(Func<OneOrder, Task> provoke) => order =>
    {
        Policies(order, policies => policies with { AmendedOrders = AmendedOrderTreatment.ChangeOrder, PotentialChangeOrdersIn = [order.Projects[0].Number] });
        return provoke(order);
    };

    private static void Policies(OneOrder order, Func<SyncPolicies, SyncPolicies> change) =>
        order.Test.Connection = order.Test.Connection with { Policies = change(order.Test.Connection.Policies) };

    private static Action<OneOrder> Named(Func<OneOrder, string?> project) => order =>
        Policies(order, policies => policies with { PotentialChangeOrdersIn = project(order) is { } name ? [name] : null });

    /// <summary>The project is none with several tiers, and the change order of the one tier is approved.</summary>
    private static async Task NamesNone(OneOrder order)
    {
        Named(_ => null)(order);
        order.Test.Instead = null;
        await order.SyncAsync();
        if (await order.RecordAsync() is { State: RecordState.AwaitingApproval })
        {
            await order.SyncAsync(); // what was deleted in Procore the policies did not show: a go-ahead does
        }

        Person(order, "change_change_order", ("status", "approved"));
    }

    private static async Task NamesForReview(OneOrder order)
    {
        Policies(order, policies => policies with { ReviewAmendmentsIn = [order.Projects[0].Number] });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.KeepProcore);
    }

    /// <summary>The last potential change order is approved and put into a change order, which is approved.</summary>
    private static void ApprovesPotential(OneOrder order)
    {
        Potential(order, "change_potential_change_order", ("status", "approved"));
        Assert.Null(order.Test.Vendors.Procore.Edit(new()
        {
            ["action"] = "pack_potential_change_orders",
            ["ids"] = new JsonArray((long)Potential(order)["id"]!),
            ["status"] = "approved",
        })["errors"]);
    }

    private static JsonNode Potential(OneOrder order) => order.Commitments().SelectMany(one => one["potential_change_orders"]!.AsArray()).Last()!;

    private static void Potential(OneOrder order, string action, params (string Name, string Value)[] values) => Person(order, Potential(order), action, values);

    private static void Recode(OneOrder order)
    {
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["wbs_code_id"] = Codes(order)[1].Id });
        order.InProcore(new() { ["status"] = "Approved" });
    }

    /// <summary>A line that a person recoded is none of the order's any more.</summary>
    private static Func<OneOrder, Task> Dropped(string status) => async order =>
    {
        order.Write([(1, 1_000, 0, []), (1, 1_500, 0, [])], zoho => zoho with { Status = status });
        await order.SyncAsync();
        var now = (string)order.Commitment().Node["status"]!;
        Recode(order);
        order.InProcore(new() { ["status"] = now });
        order.Edit(zoho => zoho with { Lines = [zoho.Lines[1]] });
    };

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

    /// <summary>The service account may make no potential change order.</summary>
    private static HttpResponseMessage? Forbidden(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("/potential_change_orders/sync", StringComparison.Ordinal) ? new(HttpStatusCode.Forbidden) { Content = new StringContent("{}") } : null;

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

    /// <summary>The company's codes have a segment of its own: there are two of the line's cost code and cost type.</summary>
    private static Action<HttpRequestMessage, JsonNode> InPhases(OneOrder order, string status) => (request, body) => Rows(request, body, "/wbs_codes", "id", $"{Codes(order)[0].Id}").ForEach(row =>
    {
        var other = row.DeepClone();
        (other["id"], other["status"]) = (999_999, status);
        body.AsArray().Add(other);
        foreach (var (code, phase) in new[] { (row, "1"), (other, "2") })
        {
            code["flat_code"] = $"{code["flat_code"]}.{phase}";
            code["segment_items"]!.AsArray().Add(new JsonObject { ["id"] = 5, ["code"] = phase, ["path_code"] = phase, ["name"] = "Phase", ["segment"] = new JsonObject { ["id"] = 77, ["name"] = "Phase", ["type"] = "custom" } });
        }
    });

    private static List<JsonNode> Contracts(HttpRequestMessage request, JsonNode body) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal)
            ? [.. (body is JsonArray rows ? rows.Select(row => row!) : [body]).Where(row => row is JsonObject one && one.ContainsKey("grand_total"))]
            : [];

    /// <summary>An order of which the finding is open.</summary>
    public static async Task<OneOrder> ProvokeAsync(NextStep provoked)
    {
        var order = new OneOrder(provoked.Policies, provoked.Procore is { } procore ? SandboxSwitches.Default with { Procore = procore } : null, retries: 0, asks: provoked.Asks);
        await provoked.Provoke(order);
        await LookAsync(order);
        return order;
    }

    /// <summary>What is read of both directories is read anew, and the order is looked at.</summary>
    public static async Task LookAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromHours(3));
        await order.SyncAsync();
    }
}

/// <summary>A finding, how it is provoked, and the ways out of it that its next step prints.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Provoke">How it comes about.</param>
/// <param name="Ways">The ways out.</param>
internal sealed record NextStep(string Code, Func<OneOrder, Task> Provoke, params Way[] Ways)
{
    public NextStep(string code, Action<OneOrder> provoke, params Way[] ways)
        : this(code, order =>
        {
            provoke(order);
            return Task.CompletedTask;
        }, ways)
    {
    }

    public SyncPolicies? Policies { get; init; }

    public ProcoreSwitches? Procore { get; init; }

    /// <summary>Whether its policy of approvals holds; else nothing waits for one.</summary>
    public bool Asks { get; init; }
}

/// <summary>A way out of a finding.</summary>
/// <param name="Step">The words of the next step that are followed.</param>
/// <param name="Follow">How.</param>
internal sealed record Way(string Step, Func<OneOrder, Task> Follow)
{
    public Way(string step, Action<OneOrder> follow)
        : this(step, order =>
        {
            follow(order);
            return Task.CompletedTask;
        })
    {
    }

    /// <summary>Whether something else that was provoked stays open: it is another finding, with a next step of its own.</summary>
    public bool LeavesOther { get; init; }
}
