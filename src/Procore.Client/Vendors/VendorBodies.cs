namespace Procore.Client;

/// <summary>The body of a create: the company goes beside the vendor.</summary>
internal sealed record VendorCreateBody(long CompanyId, VendorCreate Vendor);

/// <summary>The body of an update: the company goes beside the vendor.</summary>
internal sealed record VendorUpdateBody(long CompanyId, VendorUpdate Vendor);

/// <summary>The body of a create or update of a vendor's tax identity.</summary>
internal sealed record BusinessRegisterBody(BusinessRegisterSync BusinessRegister);
