namespace Sandbox;

/// <summary>
/// What is not known for certain about the real Procore service. Each property is one open question; the default is the more
/// likely answer, and <see cref="Draw"/> picks every answer by chance, so that a client is right whichever way it turns out.
/// </summary>
public sealed record ProcoreSwitches
{
    /// <summary>An <c>origin_id</c> is unique among all records of the company, not only among those of its own kind.</summary>
    public bool OriginIdUniqueAcrossKinds { get; init; }

    /// <summary>A deleted commitment still holds its <c>origin_id</c>, so that nothing else can take it.</summary>
    public bool DeletedRecordsKeepOriginId { get; init; }

    /// <summary>In which order a sync action lists its entities.</summary>
    public ProcoreEntityOrder SyncEntityOrder { get; init; }

    /// <summary>Items of the two purchase order syncs may carry <c>id</c> (the guide says so, the catalogue does not list it).</summary>
    public bool SyncAcceptsId { get; init; } = true;

    /// <summary>An item under <c>errors</c> is the whole record with the caller's values over it, not only the caller's values.</summary>
    public bool SyncErrorsCarryTheRecord { get; init; }

    /// <summary>Commitments show their custom fields, as projects do; otherwise they can only be written.</summary>
    public bool CommitmentsShowCustomFields { get; init; } = true;

    /// <summary>The list of a project's cost codes has those of its sub jobs, too; otherwise they are listed for a <c>sub_job_id</c> only.</summary>
    public bool CostCodeListsHaveSubJobs { get; init; } = true;

    /// <summary>A sub job has the id of its value in the WBS segment; otherwise that value has an id of its own.</summary>
    public bool SubJobsAreTheirSegmentItems { get; init; } = true;

    /// <summary>A <c>null</c> in a write clears the field; otherwise it is passed over.</summary>
    public bool NullClears { get; init; } = true;

    /// <summary>A 429 carries <c>Retry-After</c> besides <c>X-Rate-Limit-Reset</c>.</summary>
    public bool RetryAfterOnTooMany { get; init; } = true;

    /// <summary>The rate windows slide with every request; otherwise a window opens with the first request and closes as a whole.</summary>
    public bool RateWindowsSlide { get; init; } = true;

    /// <summary>A call without the company header is answered with a bare 404 instead of 400 and a sentence.</summary>
    public bool MissingCompanyIsNotFound { get; init; }

    /// <summary>A project that the service account may not see is answered 404 instead of 403.</summary>
    public bool HiddenProjectIsNotFound { get; init; } = true;

    /// <summary>The status <c>Closed</c> locks a commitment as <c>Approved</c> does.</summary>
    public bool ClosedLocks { get; init; }

    /// <summary>Lines of a locked commitment are refused as a whole with 422; otherwise item by item inside a 200.</summary>
    public bool LockRefusesWholeSync { get; init; }

    /// <summary>Money of commitments is written as JSON numbers instead of strings such as <c>"1000.0"</c>.</summary>
    public bool MoneyAsNumbers { get; init; }

    /// <summary><c>filters[origin_id]=[a,b]</c> is read as a list; otherwise as one (unknown) value.</summary>
    public bool OriginFilterTakesLists { get; init; } = true;

    /// <summary>A change to a line moves <c>updated_at</c> of its commitment, and is announced as a change of it too.</summary>
    public bool LineChangeTouchesContract { get; init; } = true;

    /// <summary>Units outside the company's list are refused.</summary>
    public bool UnknownUnitIsRefused { get; init; } = true;

    /// <summary>What becomes of a currency that a caller puts on a commitment.</summary>
    public ProcoreCurrencies Currencies { get; init; } = ProcoreCurrencies.Refused;

    /// <summary>Contracts, their lines and change orders say their currency, that of the project and the rate, also where the company has one alone.</summary>
    public bool ContractsTellTheirCurrency { get; init; } = true;

    /// <summary>The tax of tax codes is part of a commitment's grand total; the help says that it is not.</summary>
    public bool TaxCodesAddToTotal { get; init; }

    /// <summary>Adding a vendor that is already in the project answers 422 instead of 201.</summary>
    public bool AddingTwiceIsRefused { get; init; }

    /// <summary>Errors of the token endpoint have status 400 instead of 401.</summary>
    public bool TokenErrorsAreBadRequest { get; init; }

    /// <summary>The field under which a vendor that cannot be used is reported.</summary>
    public string VendorErrorField { get; init; } = "vendor_id";

    /// <summary>The shape of errors that name no field.</summary>
    public ProcoreErrorShape ErrorShape { get; init; }

    /// <summary>The largest page of lists whose maximum is unpublished; a larger <c>per_page</c> is cut to it silently.</summary>
    public int LargestPage { get; init; } = 2000;

    /// <summary>The page size when a list is read without <c>per_page</c>.</summary>
    public int DefaultPage { get; init; } = 100;

    /// <summary>Requests in 10 seconds; the documents show 25 and 100, and say not to rely on either.</summary>
    public int SpikeLimit { get; init; } = 100;

    /// <summary>Requests in 60 minutes; the documents show 600 and 3,600.</summary>
    public int HourlyLimit { get; init; } = 3600;

    /// <summary>A write that changes nothing moves <c>updated_at</c> all the same.</summary>
    public bool SameValuesMoveUpdatedAt { get; init; } = true;

    /// <summary>The largest body of a call, in bytes; a larger one is answered 413. The real limit is unpublished.</summary>
    public int LargestBody { get; init; } = 2 * 1024 * 1024;

    /// <summary>A cost code without a parent is written with <c>"parent":{"id":null}</c>, as was seen; otherwise with <c>"parent":null</c>.</summary>
    public bool RootsHaveAnEmptyParent { get; init; } = true;

    /// <summary>How a single write is refused whose <c>origin_id</c> another record has: 409 in the error reference, 422 by what others saw.</summary>
    public int DuplicateOriginStatus { get; init; } = 409;

    /// <summary>A service account without administrator's rights sees no commitment that a person made and marked as private.</summary>
    public bool PrivateCommitmentsAreHidden { get; init; }

    /// <summary>Approved commitments are locked; a company can turn that off in its settings.</summary>
    public bool CommitmentsLock { get; init; } = true;

    /// <summary>Where the number of a contract may stand only once.</summary>
    public ProcoreNumberScope ContractNumbers { get; init; } = ProcoreNumberScope.Project;

    /// <summary>Times carry the offset of the company's zone (<c>2020-10-19T12:17:31-07:00</c>) instead of <c>Z</c>.</summary>
    public bool TimesCarryOffsets { get; init; }

    /// <summary>How answers name the event of a trigger.</summary>
    public ProcoreEventStyle TriggerEvents { get; init; }

    /// <summary>A second trigger for the same resource and event of a hook is refused; otherwise both stand.</summary>
    public bool SecondTriggerIsRefused { get; init; }

    /// <summary>Hooks of projects can be disabled and activated, as the newest description says; otherwise only those of the company.</summary>
    public bool ProjectHooksHaveStatus { get; init; } = true;

    /// <summary>Lists of hooks need the namespace, as the newest description says.</summary>
    public bool HookListsNeedTheNamespace { get; init; } = true;

    /// <summary>Answers say <c>v4</c> where <c>v4.0</c> was posted.</summary>
    public bool PayloadVersionsAreShort { get; init; }

    /// <summary>A line on a code without a budget line makes one of 0, as on all newer projects.</summary>
    public bool LinesMakeBudgetLines { get; init; } = true;

    /// <summary>A work order that is out for signature counts as a pending cost; older help pages say it counts as nothing.</summary>
    public bool OutForSignatureIsPending { get; init; } = true;

    /// <summary>How many tiers change orders of commitments have; the calls about commitment change orders serve one and two.</summary>
    public int ChangeOrderTiers { get; init; } = 1;

    /// <summary>The calls that do not serve three tiers answer 404; otherwise 403.</summary>
    public bool ThreeTiersAreNotFound { get; init; }

    /// <summary>Potential change orders are refused where there is one tier; otherwise they are taken, and their status is ignored.</summary>
    public bool OneTierRefusesPotentialChanges { get; init; } = true;

    /// <summary>A potential change order says which change order it is in and how many tiers there are; contracts say so of theirs.</summary>
    public bool PotentialChangesTellWhereTheyAre { get; init; } = true;

    /// <summary>Change orders come from change events only, and the API refuses to create one.</summary>
    public bool ChangeOrdersNeedChangeEvents { get; init; }

    /// <summary>The lines of an approved change order are locked.</summary>
    public bool ApprovedChangeOrdersLock { get; init; } = true;

    /// <summary>Lines of change orders, potential ones too, show the tax code that they were written with; their answers are not documented.</summary>
    public bool ChangeOrderLinesShowTaxCodes { get; init; } = true;

    /// <summary>A call over the limit is answered with <c>X-Rate-Limit-Remaining: -1</c>, as was seen; otherwise with 0.</summary>
    public bool RemainingFallsBelowZero { get; init; } = true;

    /// <summary>A vendor whose people are active users cannot be made inactive.</summary>
    public bool VendorsWithUsersStayActive { get; init; } = true;

    /// <summary>What looks like markup in a line's description comes back escaped (<c>&amp;lt;b&gt;</c>); otherwise as it was sent. Of contracts it is known to be HTML.</summary>
    public bool LineTextsComeBackEscaped { get; init; }

    /// <summary>Prime contracts of a list show the owner of the project under <c>vendor</c>, as public SDKs have it; otherwise they show nobody.</summary>
    public bool PrimeContractsShowTheirOwner { get; init; } = true;

    /// <summary>A cost code shows the cost types that it allows; otherwise those with which it has a WBS code.</summary>
    public bool CostCodesShowAllowedTypes { get; init; }

    /// <summary>A sync of units of measure answers <c>entities</c> and <c>errors</c> as other syncs do; otherwise the bare list of the units, as the catalogue has it.</summary>
    public bool UnitSyncsAnswerEntities { get; init; }

    /// <summary>Draws every answer from the seed.</summary>
    /// <param name="seed">Equal seeds give equal answers.</param>
    public static ProcoreSwitches Draw(int seed)
    {
        Random random = new(unchecked((seed * 397) ^ 0x50C0));
        bool Flip() => random.Next(2) == 0;
        Random currencies = new(unchecked((seed * 397) ^ 0xC022)); // apart, so that all else stays as it was drawn
        Random types = new(unchecked((seed * 397) ^ 0xA110));
        Random units = new(unchecked((seed * 397) ^ 0x0085));
        return new ProcoreSwitches
        {
            OriginIdUniqueAcrossKinds = Flip(),
            DeletedRecordsKeepOriginId = Flip(),
            SyncEntityOrder = (ProcoreEntityOrder)random.Next(Enum.GetValues<ProcoreEntityOrder>().Length),
            SyncAcceptsId = Flip(),
            SyncErrorsCarryTheRecord = Flip(),
            NullClears = Flip(),
            RetryAfterOnTooMany = Flip(),
            RateWindowsSlide = Flip(),
            MissingCompanyIsNotFound = Flip(),
            HiddenProjectIsNotFound = Flip(),
            ClosedLocks = Flip(),
            LockRefusesWholeSync = Flip(),
            MoneyAsNumbers = Flip(),
            OriginFilterTakesLists = Flip(),
            LineChangeTouchesContract = Flip(),
            UnknownUnitIsRefused = Flip(),
            AddingTwiceIsRefused = Flip(),
            TokenErrorsAreBadRequest = Flip(),
            VendorErrorField = random.Next(3) switch { 0 => "vendor_id", 1 => "vendor", _ => "base" },
            ErrorShape = (ProcoreErrorShape)random.Next(Enum.GetValues<ProcoreErrorShape>().Length),
            LargestPage = random.Next(3) switch { 0 => 2000, 1 => 100, _ => 30 },
            DefaultPage = random.Next(3) switch { 0 => 100, 1 => 20, _ => 10 },
            SpikeLimit = Flip() ? 100 : 25,
            HourlyLimit = Flip() ? 3600 : 600,
            SameValuesMoveUpdatedAt = Flip(),
            LargestBody = random.Next(3) switch { 0 => 2 * 1024 * 1024, 1 => 200_000, _ => 20_000 },
            DuplicateOriginStatus = Flip() ? 409 : 422,
            CommitmentsLock = random.Next(4) > 0,
            ContractNumbers = (ProcoreNumberScope)random.Next(Enum.GetValues<ProcoreNumberScope>().Length),
            TimesCarryOffsets = Flip(),
            TriggerEvents = (ProcoreEventStyle)random.Next(Enum.GetValues<ProcoreEventStyle>().Length),
            SecondTriggerIsRefused = Flip(),
            ProjectHooksHaveStatus = Flip(),
            HookListsNeedTheNamespace = Flip(),
            PayloadVersionsAreShort = Flip(),
            LinesMakeBudgetLines = random.Next(4) > 0,
            OutForSignatureIsPending = Flip(),
            ChangeOrderTiers = random.Next(1, 4),
            ChangeOrdersNeedChangeEvents = random.Next(4) == 0,
            ApprovedChangeOrdersLock = Flip(),
            VendorsWithUsersStayActive = Flip(),
            RootsHaveAnEmptyParent = Flip(),
            RemainingFallsBelowZero = Flip(),
            Currencies = (ProcoreCurrencies)random.Next(Enum.GetValues<ProcoreCurrencies>().Length),
            LineTextsComeBackEscaped = Flip(),
            TaxCodesAddToTotal = random.Next(4) == 0,
            PrivateCommitmentsAreHidden = random.Next(4) == 0,
            ThreeTiersAreNotFound = Flip(),
            OneTierRefusesPotentialChanges = Flip(),
            PotentialChangesTellWhereTheyAre = Flip(),
            ChangeOrderLinesShowTaxCodes = Flip(),
            CommitmentsShowCustomFields = Flip(),
            CostCodeListsHaveSubJobs = Flip(),
            PrimeContractsShowTheirOwner = Flip(),
            SubJobsAreTheirSegmentItems = Flip(),
            ContractsTellTheirCurrency = currencies.Next(8) > 0,
            CostCodesShowAllowedTypes = types.Next(2) == 0,
            UnitSyncsAnswerEntities = units.Next(2) == 0,
        };
    }
}
