using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Procore's API and login server for one company: stateful, and stricter than the real one. Undocumented fields and parameters,
/// ids in the wrong place and wrong JSON types are refused, so that a client's mistake shows. Thread-safe.
/// </summary>
public sealed class ProcoreApi : ISandboxApi
{
    private const string ApiHost = "api.procore.com";
    private const string LoginHost = "login.procore.com";

    private readonly Lock _gate = new();
    private readonly ProcoreState _state;
    private readonly ProcoreSwitches _switches;
    private readonly ProcoreTokens _tokens;
    private readonly ProcoreOAuth _oauth;
    private readonly ProcoreRateLimits _limits;
    private readonly PersonEdits _edits;
    private readonly List<ProcoreRoute> _routes;
    private readonly RequestLog _log;
    private readonly TimeProvider _time;
    private readonly CostCodeShapes _codeShapes;
    private long _requests;

    /// <summary>Makes the API with the contractor's first day in it.</summary>
    /// <param name="data">What the company holds.</param>
    /// <param name="switches">The answers to what the documents leave open.</param>
    /// <param name="log">Takes every write, token and refusal.</param>
    /// <param name="time">The sandbox clock.</param>
    public ProcoreApi(ContractorData data, SandboxSwitches switches, RequestLog log, TimeProvider time)
    {
        _log = log;
        _time = time;
        _switches = switches.Procore;
        _state = ProcoreSeeding.Create(data, _switches, time.GetUtcNow());
        _tokens = new ProcoreTokens(data.Company.ClientId, data.Company.ClientSecret, data.Seed);
        _oauth = new ProcoreOAuth(_tokens, _switches, log);
        _limits = new ProcoreRateLimits(_switches);

        CostCodeShapes codeShapes = _codeShapes = new CostCodeShapes(_state);
        Dictionary<ContractKind, ContractRules> contractRules = ContractKind.All.ToDictionary(kind => kind, kind => new ContractRules(kind, _state));
        ContractShapes contractShapes = new(_state, codeShapes);
        VendorRules vendorRules = new(_state);
        VendorShapes vendorShapes = new(_state);
        CostCodeEndpoints costCodes = new(_state, codeShapes);
        CostTypeEndpoints costTypes = new(_state);
        PotentialChangeRules potentialChanges = new(_state);
        ChangeEventLists changeLists = new(_state);
        DirectCostRules directCosts = new(_state, codeShapes);
        BudgetViewEndpoints budgetViews = new(_state);
        ChangeOrderEndpoints changeOrders = new(_state);
        PrimeChangeOrderEndpoints primeChangeOrders = new(_state, changeLists);
        _edits = new PersonEdits(_state, contractRules, vendorRules, costCodes, costTypes, potentialChanges, _tokens);
        _routes =
        [
            .. new ProjectEndpoints(_state).Routes,
            .. new VendorEndpoints(_state, vendorRules, vendorShapes).Routes,
            .. new ProjectVendorEndpoints(_state, vendorRules, vendorShapes).Routes,
            .. costCodes.Routes,
            .. new WbsEndpoints(_state, codeShapes).Routes,
            .. contractRules.SelectMany(kind => new ContractEndpoints(kind.Key, _state, kind.Value, contractShapes).Routes),
            .. contractRules.SelectMany(kind => new ContractLineEndpoints(kind.Key, _state, kind.Value, contractShapes).Routes),
        ];
        RequisitionEndpoints requisitions = new(_state, new RequisitionRules(_state));
        _routes.AddRange(
        [
            .. changeOrders.Routes,
            .. new ChangeLineEndpoints<ProcoreChangeOrder>(_state, changeOrders).Routes,
            .. new ChangeOrderBatchEndpoints(_state, isOfPrime: false).Routes,
            .. new ChangeOrderPackageEndpoints(_state).Routes,
            .. new ChangeOrderRequestEndpoints(_state).Routes,
            .. new CommitmentContractEndpoints(_state, contractRules).Routes,
            .. new CommitmentContractLineEndpoints(_state, contractRules).Routes,
            .. new PotentialChangeEndpoints(_state, potentialChanges).Routes,
            .. new PotentialChangeLineEndpoints(_state, potentialChanges, codeShapes).Routes,
            .. changeLists.Routes,
            .. new ChangeEventEndpoints(_state, changeLists).Routes,
            .. new ChangeEventQuantityEndpoints(_state).Routes,
            .. new DirectCostEndpoints(_state, directCosts).Routes,
            .. new DirectCostLineEndpoints(_state, directCosts).Routes,
            .. new DocumentEndpoints(_state).Routes,
            .. new BudgetStateEndpoints(_state).Routes,
            .. new BudgetChangeEndpoints(_state).Routes,
            .. new BudgetModificationEndpoints(_state).Routes,
            .. new BudgetSnapshotEndpoints(_state, budgetViews).Routes,
            .. new BudgetLineEndpoints(_state, codeShapes).Routes,
            .. budgetViews.Routes,
            .. new HookEndpoints(_state).Routes,
            .. new UserEndpoints(_state).Routes,
            .. costTypes.Routes,
            .. new SubJobEndpoints(_state).Routes,
            .. new MeasureEndpoints(_state).Routes,
            .. new CurrencyEndpoints(_state).Routes,
            .. new PrimeContractEndpoints(_state).Routes,
            .. new PrimeContractLineEndpoints(_state, codeShapes).Routes,
            .. primeChangeOrders.Routes,
            .. new ChangeLineEndpoints<ProcorePrimeChange>(_state, primeChangeOrders).Routes,
            .. new ChangeOrderBatchEndpoints(_state, isOfPrime: true).Routes,
            .. new PaymentApplicationEndpoints(_state).Routes,
            .. new BillingPeriodEndpoints(_state).Routes,
            .. requisitions.Routes,
            .. new RequisitionItemEndpoints(_state, requisitions).Routes,
            .. new ContractPaymentEndpoints(_state).Routes,
            .. new ProcoreCustomFields(_state).Routes,
            .. new SegmentItemEndpoints(_state, codeShapes, costCodes).Routes,
        ]);
        _routes.Sort((a, b) => a.Variables.CompareTo(b.Variables));
    }

    /// <summary>How far the clock that answers tell of is ahead.</summary>
    internal TimeSpan ToldTimeIsAhead { get; set; }

    /// <summary>The secret of the service account by now.</summary>
    internal string ClientSecret
    {
        get
        {
            lock (_gate) return _tokens.ClientSecret;
        }
    }

    /// <summary>How many webhook events wait for <see cref="TakeEvents"/>.</summary>
    public int PendingEvents
    {
        get
        {
            lock (_gate) return _state.PendingEvents;
        }
    }

    /// <inheritdoc/>
    public ValueTask<SandboxResponse> HandleAsync(SandboxRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _codeShapes.Begin();
            return new ValueTask<SandboxResponse>(Handle(request, _time.GetUtcNow()));
        }
    }

    /// <summary>Takes the changes since the last call, oldest first: each is one webhook, in payload version 4.0.</summary>
    public IReadOnlyList<ProcoreEvent> TakeEvents()
    {
        lock (_gate) return _state.TakeEvents();
    }

    /// <summary>What a person does in Procore's web page; see <see cref="PersonEdits"/> for the actions.</summary>
    /// <returns>The id of the record under <c>id</c>, or what was wrong under <c>errors</c>.</returns>
    public JsonObject Edit(JsonObject request)
    {
        lock (_gate) return _edits.Run(request, new ProcoreActor(ProcoreState.PersonId, _time.GetUtcNow()));
    }

    /// <summary>The companies of the directory as they are now, inactive ones included, by id: with the origin id that each has, or empty.</summary>
    public IReadOnlyDictionary<long, string> OriginsOfVendors
    {
        get
        {
            lock (_gate) return _state.Vendors.Values.ToDictionary(vendor => vendor.Id, vendor => vendor.OriginId ?? "");
        }
    }

    /// <summary>What the companies of the directory are called now, inactive ones included, by id.</summary>
    public IReadOnlyDictionary<long, string> NamesOfVendors
    {
        get
        {
            lock (_gate) return _state.Vendors.Values.ToDictionary(vendor => vendor.Id, vendor => vendor.Name);
        }
    }

    /// <summary>What the WBS codes of all projects are called now, by id.</summary>
    public IReadOnlyDictionary<long, string> FlatCodes
    {
        get
        {
            lock (_gate) return _state.WbsCodes.Values.ToDictionary(code => code.Id, code => code.FlatCode);
        }
    }

    /// <summary>What the company holds: its commitments with their lines, and counts of the rest.</summary>
    public JsonObject Describe()
    {
        lock (_gate)
        {
            JsonArray commitments = [];
            foreach (ProcoreContract order in _state.Contracts.Values)
                commitments.Add((JsonNode)Describe(order));
            return new JsonObject
            {
                ["commitments"] = commitments,
                ["vendors"] = _state.Vendors.Count,
                ["projects"] = _state.Projects.Count,
                ["active_projects"] = _state.Projects.Values.Count(project => project.Active && project.Permitted),
                ["hooks"] = _state.Hooks.Count,
                ["budget_lines"] = _state.BudgetLines.Count,
                ["budget_lines_created"] = _state.BudgetLinesCreated,
                ["pending_events"] = _state.PendingEvents,
            };
        }
    }

    private JsonObject Describe(ProcoreContract order)
    {
        JsonArray lines = [];
        foreach (ProcoreContractLine line in order.Lines)
        {
            lines.Add((JsonNode)new JsonObject
            {
                ["id"] = line.Id,
                ["origin_id"] = line.OriginId,
                ["amount"] = line.Amount,
                ["wbs_code"] = line.WbsCode.FlatCode,
                ["quantity"] = line.Text("quantity"),
                ["unit_cost"] = line.Text("unit_cost"),
                ["uom"] = line.Text("uom"),
                ["tax_code"] = TaxCode(line.Integer("tax_code_id")),
            });
        }

        return new JsonObject
        {
            ["id"] = order.Id,
            ["type"] = order.Kind.HolderType,
            ["project"] = order.Project.Id,
            ["project_number"] = order.Project.Number,
            ["number"] = order.Text("number"),
            ["title"] = order.Text("title"),
            ["origin_id"] = order.OriginId,
            ["vendor"] = order.Integer("vendor_id"),
            ["status"] = order.Status,
            ["currency"] = order.Text("currency_iso_code") ?? _state.CurrencyOf(order.Project),
            ["rate"] = order.Values["currency_exchange_rate"]?.ToString(),
            ["accounting_method"] = order.Text("accounting_method"),
            ["retainage_percent"] = order.Text("retainage_percent"),
            ["grand_total"] = order.GrandTotal,
            ["custom_fields"] = ProcoreCustomFields.Of(order),
            ["change_orders"] = Changes(order),
            ["potential_change_orders"] = PotentialChanges(order),
            ["origin_data"] = order.Text("origin_data"),
            ["attachments"] = new JsonArray([.. order.Attachments.Select(file => (JsonNode)new JsonObject
            {
                ["filename"] = file.FileName,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)),
            })]),
            ["deleted"] = order.DeletedAt is not null,
            ["lines"] = lines,
        };
    }

    private JsonArray Changes(ProcoreContract order)
    {
        JsonArray changes = [];
        foreach (ProcoreChangeOrder change in _state.ChangeOrders.Values.Where(one => one.Contract == order))
        {
            JsonArray lines = [];
            foreach (ProcoreChangeOrderLine line in change.Lines)
                lines.Add((JsonNode)new JsonObject { ["id"] = line.Id, ["amount"] = line.Amount, ["wbs_code"] = line.WbsCode.FlatCode, ["tax_code"] = TaxCode(line.TaxCodeId), ["description"] = line.Description });
            changes.Add((JsonNode)new JsonObject
            {
                ["id"] = change.Id,
                ["number"] = change.Text("number"),
                ["status"] = change.Status,
                ["amount"] = change.Total,
                ["description"] = change.Text("description"),
                ["lines"] = lines,
            });
        }

        return changes;
    }

    private string? TaxCode(long? id) => _state.TaxCodes.FirstOrDefault(code => code.Id == id)?.Code;

    private JsonArray PotentialChanges(ProcoreContract order)
    {
        JsonArray changes = [];
        foreach (ProcorePotentialChange change in _state.PotentialChanges.Values.Where(one => one.Contract == order && one.DeletedAt is null))
        {
            JsonArray lines = [];
            foreach (ProcorePotentialLine line in change.Lines)
            {
                lines.Add((JsonNode)new JsonObject
                {
                    ["id"] = line.Id,
                    ["origin_id"] = line.OriginId,
                    ["amount"] = line.Amount,
                    ["wbs_code"] = line.WbsCode.FlatCode,
                    ["tax_code"] = TaxCode(line.Integer("tax_code_id")),
                    ["description"] = line.Text("description"),
                });
            }

            changes.Add((JsonNode)new JsonObject
            {
                ["id"] = change.Id,
                ["number"] = change.Text("number"),
                ["status"] = change.Status,
                ["amount"] = change.Total,
                ["origin_id"] = change.OriginId,
                ["description"] = change.Text("description"),
                ["package"] = change.Package?.Id,
                ["lines"] = lines,
            });
        }

        return changes;
    }

    private SandboxResponse Handle(SandboxRequest request, DateTimeOffset now)
    {
        bool login = request.Path.StartsWith("/oauth/", StringComparison.Ordinal);
        bool direct = request.Host.Length == 0;
        if (login)
            return _oauth.Handle(request, now, direct || string.Equals(request.Host, LoginHost, StringComparison.Ordinal));
        if (!direct && !string.Equals(request.Host, ApiHost, StringComparison.Ordinal))
            return Answer(new ProcoreProblem(401, "The access token is invalid"));
        if (_tokens.IssuedAt(ProcoreOAuth.BearerToken(request), now) is null)
            return Answer(new ProcoreProblem(401, "The access token is invalid"));

        string? company = request.Header("Procore-Company-Id");
        ProcoreRateState rate = _limits.Take(company ?? "", now);
        SandboxResponse response;
        if (!rate.Allowed)
        {
            _log.Refused(SandboxSide.Procore, rate.Window);
            response = Answer(new ProcoreProblem(429, "You have surpassed the max number of requests for an hour. Please wait until your limit resets."));
            if (_switches.RetryAfterOnTooMany)
                response = response.With("Retry-After", Text(Math.Max(1, rate.Reset - now.ToUnixTimeSeconds())));
        }
        else
        {
            try
            {
                response = Route(request, company, now);
            }
            catch (ProcoreProblem problem)
            {
                response = Answer(problem);
            }
        }

        return response
            .With("X-Rate-Limit-Limit", Text(rate.Limit))
            .With("X-Rate-Limit-Remaining", Text(rate.Remaining))
            .With("X-Rate-Limit-Reset", Text(rate.Reset + (long)ToldTimeIsAhead.TotalSeconds));
    }

    private SandboxResponse Route(SandboxRequest request, string? company, DateTimeOffset now)
    {
        string[] segments = request.Path.Split('/');
        foreach (ProcoreRoute route in _routes)
        {
            if (!string.Equals(route.Method, request.Method, StringComparison.Ordinal) || route.Match(segments) is not { } variables)
                continue;
            request.Route = route.Template;
            CheckCompany(company);
            ProcoreCall call = new(request, variables, new ProcoreActor(ProcoreState.ServiceAccountId, now), _switches.LargestBody);
            ProcoreReply reply = route.Handle(call);

            // A sync whose items all failed has written nothing.
            if (route.Method is not "GET" && call.RecordIds.Count > 0)
                _log.Wrote(new WriteEntry(SandboxSide.Procore, now, route.Method, route.Template, call.ProjectId, call.OriginIds, call.RecordIds));
            SandboxResponse response = reply.Body is null ? SandboxResponse.Empty(reply.Status) : SandboxResponse.Json(reply.Body, reply.Status);
            foreach ((string name, string value) in reply.Headers)
                response = response.With(name, value);
            return response.With("X-Request-Id", RequestId());
        }

        CheckCompany(company);
        throw ProcoreProblem.NoSuchRoute(request);
    }

    private void CheckCompany(string? company)
    {
        if (company is null || !long.TryParse(company, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            throw _switches.MissingCompanyIsNotFound
                ? ProcoreProblem.NotFound()
                : new ProcoreProblem(400, "Missing Procore-Company-Id header! It is required to route the request.");
        }

        if (id != _state.CompanyId || !_state.IsAppConnected)
            throw new ProcoreProblem(403, "App is not connected to this company");
    }

    private SandboxResponse Answer(ProcoreProblem problem) =>
        SandboxResponse.Json(problem.Body(_switches.ErrorShape), problem.Status).With("X-Request-Id", RequestId());

    private string RequestId() => string.Create(CultureInfo.InvariantCulture, $"5a9d0b0c-0000-4000-8000-{++_requests:x12}");

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
