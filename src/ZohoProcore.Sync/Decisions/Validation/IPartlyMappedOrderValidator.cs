namespace ZohoProcore.Sync;

/// <summary>
/// A check that needs neither the vendor nor every line: a person hears what it finds together with what could not be mapped, and not on
/// the next trip to the desk.
/// </summary>
internal interface IPartlyMappedOrderValidator : IValidator<MappedOrder>
{
    /// <summary>Checks what of an order is mapped.</summary>
    IEnumerable<Finding> Validate(PartlyMappedOrder subject);
}
