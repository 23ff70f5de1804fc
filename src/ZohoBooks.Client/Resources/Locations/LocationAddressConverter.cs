namespace ZohoBooks.Client;

/// <summary>An address as it is sent, under the names that locations have for its parts.</summary>
internal sealed class LocationAddressConverter : AddressConverter
{
    protected override bool WritesId => false;

    protected override string NameOf(string part) => part switch
    {
        "address" => "street_address1",
        "street2" => "street_address2",
        _ => part,
    };
}
