namespace ZohoProcore.Sync;

/// <summary>What a tax does to an order's total.</summary>
public enum TaxKind
{
    /// <summary>Paid to the vendor beside the price: in the total.</summary>
    Tax,

    /// <summary>Withheld from the vendor for the state (TDS, CIS): the total is lower by it, what is bought costs no less.</summary>
    Withheld,

    /// <summary>Collected by the vendor for the state (TCS): the total is higher by it.</summary>
    Collected,

    /// <summary>Assessed by the buyer (reverse charge): shown, and not in the total.</summary>
    ReverseCharge,
}
