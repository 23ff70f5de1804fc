using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Why a commitment is not as it shall be.</summary>
/// <param name="Code">What a person is shown it as, one of <see cref="FindingCodes"/>.</param>
/// <param name="Sentence">What Procore said or shows.</param>
internal sealed record CommitmentRefusal(string Code, string Sentence)
{
    /// <summary>What a person is told. Where only the file is missing, the order is written.</summary>
    public string Of(string orderNumber, long projectId)
    {
        var isWritten = Code == FindingCodes.FileNotAttached;
        return FormattableString.Invariant($"Order {orderNumber} {(isWritten ? "is" : "could not be")} written to Procore project ")
            + FormattableString.Invariant($"{projectId}{(isWritten ? ", without its file" : string.Empty)}: {Sentence}");
    }

    /// <summary>What a person does next.</summary>
    public string NextStep { get; init; } = "Correct the order in Zoho Books or the project in Procore, then retry.";

    /// <summary>Whether another commitment has the number, and nobody knows which.</summary>
    public bool IsOfNumber { get; init; }

    /// <summary>
    /// Procore refused a commitment. Where it refused the number of a new one, another one has it: one that was rejected, or that nobody
    /// here can see.
    /// </summary>
    public static CommitmentRefusal OfHead(bool isNew, IEnumerable<string> fields, string sentence) =>
        !isNew || !fields.Contains(CommitmentFields.Number) ? OfWrite(sentence) : OfWrite(sentence) with
        {
            IsOfNumber = true,
            NextStep = "Look in Procore for the commitment that has the number; the service account may not see it. If it is this order, "
                + "permit it to the service account, or skip the order. If it is another one, give one of the two another number. Then "
                + "retry.",
        };

    /// <summary>
    /// Whether the service judged what was sent. A limit or a service that is down says nothing about it: that is tried again. A scope of
    /// Zoho Books that the connection was not given is a person's to give.
    /// </summary>
    public static bool Is(Exception? failure) => failure is null or ProcoreValidationException
        or ZohoBooksValidationException or ZohoBooksAuthenticationException { MissingScope: not null };

    /// <summary>The order's file was not attached; everything else is written.</summary>
    public static CommitmentRefusal OfFile(string sentence) => new(FindingCodes.FileNotAttached, sentence)
    {
        NextStep = "Attach it to the commitment in Procore by hand, or attach another file to the order in Zoho Books; then retry.",
    };

    /// <summary>The order's file is larger than what Procore takes; it does not publish how much that is.</summary>
    public static CommitmentRefusal OfLargeFile(string name, int bytes) => OfFile(FormattableString.Invariant(
        $"Procore does not take a file as large as '{name}', which has {bytes:N0} bytes.")) with
    {
        NextStep = "Attach a smaller file to the order in Zoho Books, such as the same one with fewer pages or smaller pictures; or attach "
            + "it to the commitment in Procore by hand. Then retry.",
    };

    /// <summary>Procore refused a write.</summary>
    public static CommitmentRefusal OfWrite(string sentence) => new(FindingCodes.CommitmentRefused, sentence);

    /// <summary>What stood went while it was written, and Procore made another one by the same origin_id.</summary>
    public static CommitmentRefusal OfGone(long stood, long contractId) => OfWrite(FormattableString.Invariant(
        $"Commitment {stood} was deleted in Procore while it was written, and Procore has commitment {contractId} in its place, ")
        + "which may lack what the other one had.") with
    {
        NextStep = FormattableString.Invariant($"Retry to have the order written to commitment {contractId}. If there is to be none, ")
            + "delete it in Procore, then cancel the order in Zoho Books or skip it.",
    };

    /// <summary>Procore does not let the service account make a change order of the kind that policy says.</summary>
    public static CommitmentRefusal OfChangeOrders(bool isPotential, string said) => OfWrite(
        $"Procore does not let the service account make a {ExistingChangeOrder.KindOf(isPotential)}: the project has "
        + $"{(isPotential ? "one tier" : "three tiers")} of change orders, makes them from change events, or does not permit it. "
        + said) with
    {
        NextStep = (isPotential
                ? "Take the project out of PotentialChangeOrdersIn in the connection's policies where it has one tier of change orders"
                : "Name the project under PotentialChangeOrdersIn in the connection's policies where it has two or three tiers of them")
            + "; name it under ReviewAmendmentsIn where it makes them from change events; or permit them to the service account. Then "
            + "retry.",
    };

    /// <summary>Procore took a potential change order, and says that the project has one tier of change orders.</summary>
    public static CommitmentRefusal OfOneTier(long projectId, string number) => new(
        FindingCodes.PolicyNameUnknown,
        FormattableString.Invariant(
            $"Procore says that project {projectId} has one tier of change orders, where potential change order {number} changes nothing."))
    {
        NextStep = ChangeOrderWords.OneTier,
    };

    /// <summary>Every write was accepted, and the commitment still comes to something else than its lines.</summary>
    public static CommitmentRefusal OfTotal(decimal? actual, decimal planned) =>
        new(
            FindingCodes.TotalMismatch,
            FormattableString.Invariant($"The commitment comes to {actual} in Procore, but its lines add up to {planned}."))
        {
            NextStep = CommitmentTotal.NextStep,
        };

    /// <summary>What Procore said of a write that it refused, in words.</summary>
    public static string Describe(string what, IReadOnlyDictionary<string, IReadOnlyList<string>> errors, Exception? failure)
    {
        var why = string.Join("; ", errors.Select(field => $"{field.Key} {string.Join(", ", field.Value)}".Trim()));
        return $"{what}: {(why.Length > 0 ? why + "." : failure?.Message ?? "it did not say why.")}";
    }

    /// <summary>Procore took a commitment, and keeps a date that was taken off; null where it does not.</summary>
    public static CommitmentRefusal? OfKept(PurchaseOrderContractSync sent, PurchaseOrderContract? kept)
    {
        var what = sent.DeliveryDate is { HasValue: true, Value: null } && kept?.DeliveryDate is { } delivery
                ? $"the delivery date {delivery:uuuu-MM-dd}"
            : sent.ContractDate is { HasValue: true, Value: null } && kept?.ContractDate is { } contract
                ? $"the contract date {contract:uuuu-MM-dd}"
            : null;
        return what is null ? null : Kept(what, "the commitment");
    }

    /// <summary>Procore took a line, and keeps on it what was taken off; null where it does not.</summary>
    public static CommitmentRefusal? OfKept(PurchaseOrderContractLineSync sent, PurchaseOrderContractLine? kept)
    {
        var what = sent.Uom is { HasValue: true, Value: null } && kept?.Uom is { Length: > 0 } unit ? $"the unit of measure '{unit}'"
            : sent.TaxCodeId is { HasValue: true, Value: null } && kept?.TaxCodeId is { } code
                ? FormattableString.Invariant($"the tax code {code}")
            : null;
        return what is null ? null : Kept(what, $"line '{kept!.Description}'");
    }

    private static CommitmentRefusal Kept(string what, string where) =>
        new(FindingCodes.CommitmentRefused, $"Procore keeps {what} on {where}, and the order has none there any more.")
        {
            NextStep = $"Take {what} off {where} in Procore, then retry.",
        };

    /// <summary>
    /// Procore took the commitment, and counts in another currency than the connection; null where it does not, or does not tell.
    /// </summary>
    /// <param name="write">The commitment.</param>
    /// <param name="settings">The currency that the project's settings tell; empty where they tell none.</param>
    /// <param name="policies">The connection's policies.</param>
    /// <param name="kept">What Procore tells of the commitment.</param>
    public static CommitmentRefusal? OfCompany(
        CommitmentWrite write, string settings, SyncPolicies policies, CurrencyConfiguration? kept)
    {
        var planned = write.Planned;
        var isOwn = planned.ExchangeRate is null && kept?.CurrencyExchangeRate is null or 1;
        var counted = new CountedProject(
            planned.ProjectId,
            settings.Length > 0 ? settings
                : kept?.BaseCurrencyIsoCode is { Length: > 0 } told ? told
                : (isOwn ? kept?.CurrencyIsoCode : null) ?? string.Empty);
        return write.Input is not { } input || !counted.IsOtherThan(write.CompanyCurrency) ? null : new(
            FindingCodes.CurrencyForeign,
            OrderCompanyCurrency.Sentence(
                write.CompanyCurrency, policies, counted.Currency, FormattableString.Invariant($"project {planned.ProjectId}")))
        {
            NextStep = OrderCompanyCurrency.NextStep(
                input, counted.Currency, write.IsNew || OrderCompanyCurrency.HoldsNumber(input)),
        };
    }

    /// <summary>
    /// Procore took the commitment, and keeps it in another currency than the order's or at another rate; null where it does not.
    /// </summary>
    public static CommitmentRefusal? OfCurrency(string wanted, decimal? rate, CurrencyConfiguration? kept)
    {
        if (kept?.CurrencyIsoCode != wanted)
        {
            return new(
                FindingCodes.CurrencyForeign,
                $"Procore keeps the commitment in {kept?.CurrencyIsoCode ?? "no currency that it tells"}, and its amounts would be in "
                + $"{wanted}: the company does not have several currencies, or not this one. No line was written.")
            {
                NextStep = $"Re-issue the order in {kept?.CurrencyIsoCode ?? "the company's currency"} in Zoho Books, have such orders "
                    + "converted at their own rate (policy Cost.ForeignCurrency), or skip the order.",
            };
        }

        var order = rate ?? 1;
        return kept.CurrencyExchangeRate is not { } other || CommitmentFields.Rate(other) == CommitmentFields.Rate(order) ? null : new(
            FindingCodes.CurrencyForeign,
            $"Procore keeps the commitment at a rate of {CommitmentFields.Rate(other)} for {wanted}, and the order's is "
            + $"{CommitmentFields.Rate(order)}: the service account may not change it there. Its lines and status stay as they are.")
        {
            NextStep = $"Give the commitment the rate {CommitmentFields.Rate(order)} in Procore"
                + (rate is null ? string.Empty : ", or the order the other one in Zoho Books") + ", then retry.",
        };
    }
}
