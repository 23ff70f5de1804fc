namespace Benchmarks;

/// <summary>
/// Names as contractors' books have them, written for this project: pairs of two firms that look like one, and pairs of one firm that look
/// like two. Zoho's name first.
/// </summary>
internal static class ConstructionNames
{
    public static IReadOnlyList<(string Zoho, string Procore)> Different =>
    [
        ("Smith Brothers Electric LLC", "Smith Brothers Plumbing LLC"), ("Westfall Drilling (CO)", "Westfall Drilling Co"),
        ("Tillman Paving/FL", "Tillman Paving"), ("E.D. Jones Masonry", "Ed Jones Masonry"), ("½ Price Lumber", "Price Lumber"),
        ("Michael Smith", "Michael Smith"), ("Mike's Drywall", "Mikes Drywall"), ("Patriot Roofing LLC", "Patriot Roofing LLC"),
        ("AAAA Plumbing", "AAAA Plumbing"), ("Liberty Electric Inc", "Liberty Electric, Inc."), ("Garcia Concrete", "Garcia Concrete"),
        ("J & R Excavating LLC", "J&R Excavating, LLC"), ("Denver Steel Erectors", "Denver Steel Erectors"), ("TNT Demolition Inc.", "TNT Demolition Inc"),
        ("Blue Sky Construction", "Blue Sky Construction"), ("First Choice Heating & Air", "First Choice Heating and Air"), ("Juan Hernandez", "Juan Hernandez"),
        ("Nguyen Painting LLC", "Nguyen Painting LLC"), ("Eagle Fence Co", "Eagle Fence Company"), ("Johnson & Sons Roofing", "Johnson and Sons Roofing"),
        ("Tri-State Mechanical Inc", "Tri State Mechanical Inc"), ("All American Gutters", "All American Gutters"), ("Cornerstone Masonry LLC", "Cornerstone Masonry LLC"),
        ("Rocky Mountain Drywall Inc", "Rocky Mountain Drywall Inc"), ("Summit Glass & Mirror", "Summit Glass and Mirror"), ("Precision Tile Co.", "Precision Tile Company"),
        ("Bob's Backhoe Service", "Bobs Backhoe Service"), ("Twin Peaks Plumbing", "Twin Peaks Plumbing"), ("A-1 Septic", "A 1 Septic"), ("David Lee Contracting", "David Lee Contracting"),
        ("Kestrelmoor Concrete LLC", "Kestrelmoor Concrete Inc"), ("Vandermolen Group Inc", "Vandermolen Inc"), ("Vandermolen Holdings LLC", "Vandermolen LLC"),
        ("Ostergaard Steel East LLC", "Ostergaard Steel West LLC"), ("Ostergaard Steel", "Ostergaard Steel of Texas"), ("Quillfeather Phase II LLC", "Quillfeather Phase III LLC"),
        ("Brannock 44 Logistics", "Brannock 45 Logistics"), ("Drummondale Roofing Inc", "Drummondale Flooring Inc"), ("Haversmith / Oakhollow Electric", "Haversmith Oakhollow Electric"),
        ("Pellworth Plumbing & Heating", "Pellworth Plumbing"), ("Pellworth", "Pellworth Plumbing"), ("Electric Zandvoort Inc", "Zandvoort Electric Inc"),
        ("Zandvoort Paving (PA)", "Zandvoort Paving PA"), ("Zandvoort Paving - TX", "Zandvoort Paving - OK"), ("Zandvoort Paving Trust", "Zandvoort Paving"),
        ("Thistlecombe 1/2 Pipe", "Thistlecombe 12 Pipe"), ("Thistlecombe ② Pipe", "Thistlecombe Pipe"), ("Thistlecombe 1.5 LLC", "Thistlecombe 15 LLC"),
        ("Kowalczyk Bros Masonry", "Kowalczyk Masonry"), ("Kowalczyk & Daughters Inc", "Kowalczyk & Sons Inc"), ("Mueller Kranbau GmbH", "Mueller Kranbau GmbH & Co. KG"),
        ("ZZZ Wexcombe Glass LLC", "ZZZ Wexcombe Glass LLC"), ("Wexcombe Glass - DO NOT USE", "Wexcombe Glass - DO NOT USE"), ("Wexcombe Glass (2)", "Wexcombe Glass"),
        ("A.L. Wexcombe Inc", "Al Wexcombe Inc"), ("Wexcombe (SA) Pty Ltd", "Wexcombe SA Pty Ltd"), ("Wexcombe Glas", "Wexcombe Glass"), ("FMC Corp", "FMC Corp"),
        ("M. Smith", "M. Smith"), ("Robert Kowalczyk", "Robert Kowalczyk"),
    ];

    public static IReadOnlyList<(string Zoho, string Procore)> Same =>
    [
        ("Kestrelmoor Concrete, LLC", "Kestrelmoor Concrete LLC"), ("KESTRELMOOR CONCRETE LLC", "Kestrelmoor Concrete LLC"), ("Kestrelmoor Concrete L.L.C.", "Kestrelmoor Concrete LLC"),
        ("Kestrelmoor Concrete", "Kestrelmoor Concrete LLC"), ("Kestrelmoor Concrete (1099)", "Kestrelmoor Concrete LLC"), ("Kestrelmoor Concrete LLC - ACH", "Kestrelmoor Concrete LLC"),
        ("Kestrelmoor Concrete LLC A/P", "Kestrelmoor Concrete LLC"), ("Kestrelmoor Concrete LLC (Vendor)", "Kestrelmoor Concrete, L.L.C."), ("The Vandermolen Company", "Vandermolen Co."),
        ("Vandermolen Co., The", "Vandermolen Company"), ("Vandermolen & Sons Inc", "Vandermolen and Sons, Inc."), ("Vandermolen + Sons Inc", "Vandermolen & Sons Inc."),
        ("Ostergaard Steel Incorporated", "Ostergaard Steel Inc."), ("Ostergaard-Steel Inc", "Ostergaard Steel Inc"), ("Østergaard Steel Inc", "Ostergaard Steel Inc"),
        ("Ostergaard  Steel   Inc", "Ostergaard Steel Inc"), ("O'Hanrahan Roofing LLC", "OHanrahan Roofing LLC"), ("O’Hanrahan Roofing LLC", "O'Hanrahan Roofing, LLC"),
        ("J.P. Drummondale Roofing Inc", "JP Drummondale Roofing Inc"), ("J P Drummondale Roofing Inc", "J.P. Drummondale Roofing, Inc."), ("Drummondale Roofing Corporation", "Drummondale Roofing Corp"),
        ("Drummondale Roofing Company", "Drummondale Roofing Co"), ("Drummondale Roofing Co., Ltd.", "Drummondale Roofing Company Limited"), ("Drummondale Roofing", "Drummondale Roofing Co."),
        ("Haversmith Elevator Limited Partnership", "Haversmith Elevator LP"), ("Haversmith Elevator LP /DE/", "Haversmith Elevator LP"), ("Haversmith Elevator LP (TX)", "Haversmith Elevator LP - TX"),
        ("Haversmith dba Oakhollow Electric LLC", "Haversmith d/b/a Oakhollow Electric LLC"), ("Pellworth Plumbing & Heating Inc", "Pellworth Plumbing and Heating, Inc."),
        ("Pellworth Plumbing & Heating", "Pellworth Plumbing and Heating Inc"), ("Zandvoort Paving, P.A.", "Zandvoort Paving Professional Association"), ("Zandvoort Paving PLLC", "Zandvoort Paving P.L.L.C."),
        ("Zandvoort Paving Limited", "Zandvoort Paving Ltd."), ("Thistlecombe No. 2 Pipe LLC", "Thistlecombe No 2 Pipe LLC"), ("Thistlecombe ② Pipe", "Thistlecombe 2 Pipe"),
        ("Thistlecombe ½ Pipe", "Thistlecombe 1/2 Pipe"), ("Thistlecombe Ⅱ Pipe", "Thistlecombe II Pipe"), ("Oakhollow Bros. Masonry LLC", "Oakhollow Bros Masonry, LLC"),
        ("Oakhollow Bros Masonry", "Oakhollow Bros. Masonry LLC"), ("Möllenkotter Kranbau GmbH", "Mollenkotter Kranbau GmbH"), ("Brannock Rigging Pty Limited", "Brannock Rigging Pty Ltd"),
        ("Brannock Rigging Private Limited", "Brannock Rigging Pvt. Ltd."), ("Brannock Rigging (P) Ltd", "Brannock Rigging Private Limited"), ("Brannock Rigging", "Brannock Rigging Inc"),
        ("Quillfeather Surveying (W-9)", "Quillfeather Surveying Inc"), ("Quillfeather Surveying™ Inc", "Quillfeather Surveying Inc"), ("Quillfeather.com Inc", "Quillfeather Com Inc"),
        ("Quillfeather Surveying Inc.", "Quillfeather Surveying Inc"), ("Wexcombe Glass S.A.", "Wexcombe Glass SA"), ("Wexcombe Glass SARL", "Wexcombe Glass S.à r.l."),
        ("Wexcombe y Castell SL", "Wexcombe & Castell SL"), ("Wexcombe Glass Sp. z o.o.", "Wexcombe Glass Sp z oo"), ("wexcombe glass llc", "WEXCOMBE GLASS LLC"),
        ("A.O. Wexcombe Corp", "A O Wexcombe Corporation"), ("Wexcombe Glass, LLC.", "Wexcombe Glass LLC"), ("Wexcombe\u00A0Glass LLC", "Wexcombe Glass LLC"),
        ("Wexcombe Glass LLC (EFT)", "Wexcombe Glass LLC"), ("Wexcombe Architectural Glass Systems", "Wexcombe Architectural Glass Systems Inc"), ("Ｗexcombe Glass LLC", "Wexcombe Glass LLC"),
        ("Wexcombe Glass Public Limited Company", "Wexcombe Glass PLC"),
    ];
}
