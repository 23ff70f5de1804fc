namespace ZohoBooks.Client;

/// <summary>An address as it is sent.</summary>
internal sealed class AddressInputConverter : AddressConverter
{
    protected override bool WritesId => false;
}
