namespace ZohoProcore.Sync;

/// <summary>By what Procore's vendors are found.</summary>
/// <param name="Ids">By their ids.</param>
/// <param name="Names">By their names, with the legal form and without.</param>
/// <param name="Spellings">By other spellings and parts of their names, and by hints.</param>
/// <param name="Facts">By facts beside the name.</param>
/// <param name="Words">By the words of the name that they are listed under.</param>
/// <param name="Grams">By its runs of three characters.</param>
internal sealed record VendorPostings(
    Postings Ids, Postings Names, Postings Spellings, Postings Facts, Postings Words, Postings Grams)
{
    public static VendorPostings Empty { get; } = new(
        Postings.Empty, Postings.Empty, Postings.Empty, Postings.Empty, Postings.Empty, Postings.Empty);

    /// <summary>Begins the next version.</summary>
    public Edit Change() => new(this);

    /// <summary>What the next version will have.</summary>
    public sealed class Edit(VendorPostings before)
    {
        public Postings.Edit Ids { get; } = before.Ids.Change();

        public Postings.Edit Names { get; } = before.Names.Change();

        public Postings.Edit Spellings { get; } = before.Spellings.Change();

        public Postings.Edit Facts { get; } = before.Facts.Change();

        public Postings.Edit Words { get; } = before.Words.Change();

        public Postings.Edit Grams { get; } = before.Grams.Change();

        public VendorPostings Build() =>
            new(Ids.Build(), Names.Build(), Spellings.Build(), Facts.Build(), Words.Build(), Grams.Build());
    }
}
