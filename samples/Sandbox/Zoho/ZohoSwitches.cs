namespace Sandbox;

/// <summary>
/// What is not known for certain about the real Zoho Books service. Each property is one open question; the default is the more
/// likely answer, and <see cref="Draw"/> picks every answer by chance, so that a client is right whichever way it turns out.
/// </summary>
public sealed record ZohoSwitches
{
    /// <summary>The vendor code in the body of a 401: 57 was seen; 14 is named in older notes.</summary>
    public int UnauthorizedCode { get; init; } = 57;

    /// <summary>For how long the organization stays blocked after code 44.</summary>
    public TimeSpan MinuteBlock { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a 429 carries <c>Retry-After</c>.</summary>
    public bool RetryAfterOnTooMany { get; init; }

    /// <summary>The status of the answer "too many tokens": 400 or 200.</summary>
    public int MintThrottleStatus { get; init; } = 400;

    /// <summary>How many access tokens of one refresh token may be active at once: 15 in the Books documents, 30 in others.</summary>
    public int ActiveTokens { get; init; } = 15;

    /// <summary>Whether the <c>last_modified_time</c> filter also returns records equal to the given time.</summary>
    public bool ModifiedTimeInclusive { get; init; }

    /// <summary>Whether <c>/contacts</c> honours <c>last_modified_time</c>; otherwise it is ignored like any unknown parameter.</summary>
    public bool ContactsFilterModifiedTime { get; init; }

    /// <summary>Whether <c>item_total</c> leaves the tax out on orders with tax-inclusive rates.</summary>
    public bool InclusiveItemTotalIsNet { get; init; } = true;

    /// <summary>Whether a percentage discount is the text "10%" instead of a number.</summary>
    public bool PercentDiscountAsText { get; init; }

    /// <summary>Whether an order that was sent to the vendor is called "issued" instead of "open".</summary>
    public bool OpenIsIssued { get; init; }

    /// <summary>Whether <c>exchange_rate</c> is <c>""</c> on orders in the base currency.</summary>
    public bool EmptyExchangeRate { get; init; }

    /// <summary>Whether the lines that an update of an order leaves out are removed; otherwise they stay.</summary>
    public bool OmittedLinesAreRemoved { get; init; } = true;

    /// <summary>Whether a call that only changes a status is answered with 201, as the documents say; 200 was seen.</summary>
    public bool StatusCallsAnswer201 { get; init; }

    /// <summary>How often a webhook that was not answered 2xx is sent again.</summary>
    public int WebhookRetries { get; init; } = 1;

    /// <summary>Whether an upsert that creates a record copies the key of its headers into it; otherwise only what the body says stands there.</summary>
    public bool UpsertCopiesTheKey { get; init; } = true;

    /// <summary>Whether <c>tax_percentage</c> of items is a text such as "70%", as the document's example is; the recordings have numbers.</summary>
    public bool ItemTaxPercentageAsText { get; init; }

    /// <summary>Whether <c>GET /itemdetails</c> with the id of an item that is not there is answered with 404; otherwise it is left out.</summary>
    public bool UnknownItemFailsDetails { get; init; }

    /// <summary>Whether one tax is answered as a list, as the document says.</summary>
    public bool OneTaxIsAnArray { get; init; } = true;

    /// <summary>Whether the options that a write of a reporting tag leaves out are removed; otherwise they stay.</summary>
    public bool OmittedTagOptionsAreDeleted { get; init; } = true;

    /// <summary>Whether the total of an order falls when quantities on it are cancelled.</summary>
    public bool CancelledItemsLowerTheTotal { get; init; }

    /// <summary>Whether a field that looks up a record of a custom module has the record's name as its value; otherwise it has its id.</summary>
    public bool LookupIsName { get; init; }

    /// <summary>Whether the fields of a custom module's record that an update leaves out are emptied; otherwise they stay.</summary>
    public bool OmittedRecordFieldsAreCleared { get; init; }

    /// <summary>Draws every answer from the seed.</summary>
    /// <param name="seed">Equal seeds give equal answers.</param>
    public static ZohoSwitches Draw(int seed)
    {
        var dice = new Dice(seed, "zoho switches");
        return new ZohoSwitches
        {
            UnauthorizedCode = dice.Pick(57, 57, 14),
            MinuteBlock = TimeSpan.FromSeconds(dice.Pick(0, 30, 60, 120)),
            RetryAfterOnTooMany = dice.Flip(),
            MintThrottleStatus = dice.Pick(400, 200),
            ActiveTokens = dice.Pick(15, 30),
            ModifiedTimeInclusive = dice.Flip(),
            ContactsFilterModifiedTime = dice.Flip(),
            InclusiveItemTotalIsNet = dice.Flip(),
            PercentDiscountAsText = dice.Flip(),
            OpenIsIssued = dice.Flip(),
            EmptyExchangeRate = dice.Flip(),
            WebhookRetries = dice.Pick(0, 1, 3),
            OmittedLinesAreRemoved = dice.Flip(),
            StatusCallsAnswer201 = dice.Flip(),
            UpsertCopiesTheKey = dice.Flip(),
            ItemTaxPercentageAsText = dice.Flip(),
            OneTaxIsAnArray = dice.Flip(),
            OmittedTagOptionsAreDeleted = dice.Flip(),
            CancelledItemsLowerTheTotal = dice.Flip(),
            UnknownItemFailsDetails = dice.Flip(),
            LookupIsName = dice.Flip(),
            OmittedRecordFieldsAreCleared = dice.Flip(),
        };
    }
}
