namespace Procore.Client;

/// <summary>The body of a create or update: the company goes beside the vendor.</summary>
internal sealed record VendorBody(long CompanyId, VendorInput Vendor);

/// <summary>The body of a create or update of a project's vendor: the project is in the path.</summary>
internal sealed record ProjectVendorBody(ProjectVendorInput Vendor);

/// <summary>The body of a create or update of a vendor's tax identity.</summary>
internal sealed record BusinessRegisterBody(BusinessRegisterSync BusinessRegister);
